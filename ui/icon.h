#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace motcua::ui {

/// One line drawing of ui/icons in one colour. The file's black strokes take `color`; a name that
/// does not exist draws nothing and warns once.
class Icon : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE set_name NOTIFY nameChanged)
    Q_PROPERTY(QColor color READ color WRITE set_color NOTIFY colorChanged)

public:
    explicit Icon(QQuickItem* parent = nullptr);

    [[nodiscard]] QString name() const { return name_; }

    [[nodiscard]] QColor color() const { return color_; }

    void set_name(const QString& name);
    void set_color(const QColor& color);
    void paint(QPainter* painter) override;

signals:
    void nameChanged();
    void colorChanged();

private:
    QString name_;
    QColor color_;
};

} // namespace motcua::ui
