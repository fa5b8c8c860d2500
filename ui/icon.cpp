#include "ui/icon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace motcua::ui {

namespace {

QByteArray drawing(const QString& name, const QColor& color) {
    QFile file(QStringLiteral(":/Motcua/Ui/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon is named %s", qPrintable(name));
        return {};
    }
    return file.readAll().replace("#000000", color.name().toLatin1());
}

} // namespace

Icon::Icon(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void Icon::set_name(const QString& name) {
    if (name == name_)
        return;
    name_ = name;
    emit nameChanged();
    update();
}

void Icon::set_color(const QColor& color) {
    if (color == color_)
        return;
    color_ = color;
    emit colorChanged();
    update();
}

void Icon::paint(QPainter* painter) {
    if (name_.isEmpty())
        return;
    QSvgRenderer renderer(drawing(name_, color_));
    const qreal side = qMin(width(), height());
    renderer.render(painter, QRectF((width() - side) / 2, (height() - side) / 2, side, side));
}

} // namespace motcua::ui
