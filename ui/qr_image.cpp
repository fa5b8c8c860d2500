#include "ui/qr_image.h"

#include <QPainter>

#include <cmath>

namespace motcua::ui {

namespace {

constexpr int quiet_modules = 4;

} // namespace

void QrImage::set_text(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    code_ = encode_qr(text.toStdString());
    emit textChanged();
    update();
}

void QrImage::paint(QPainter* painter) {
    if (code_.side == 0)
        return;
    painter->fillRect(QRectF(0, 0, width(), height()), Qt::white);
    const int modules = code_.side + 2 * quiet_modules;
    const qreal room = qMin(width(), height());
    const qreal size = qMax(1.0, std::floor(room / modules));
    const qreal left = std::floor((width() - size * code_.side) / 2);
    const qreal top = std::floor((height() - size * code_.side) / 2);
    for (int y = 0; y < code_.side; ++y)
        for (int x = 0; x < code_.side; ++x)
            if (code_.at(x, y))
                painter->fillRect(QRectF(left + x * size, top + y * size, size, size), Qt::black);
}

} // namespace motcua::ui
