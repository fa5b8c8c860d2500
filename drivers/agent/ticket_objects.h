#pragma once

#include "drivers/printer/bitmap.h"

#include <QObject>
#include <QPainterPath>
#include <QRectF>
#include <QTextObjectInterface>

#include <optional>
#include <string>

namespace motcua::devices {

/// Draws what a ticket has besides text. In a template these are images with a fixed `src`:
/// `number` (as high as asked, narrowed where the paper is narrow), `qr` (whole dots a module) and
/// `rule` (a line across). Lives as long as the document it serves.
class TicketObjects : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// `width` dots are there for a line. `qr_text` may be empty.
    TicketObjects(const std::string& number, const std::string& qr_text, int width);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter,
                    const QRectF& place,
                    QTextDocument* document,
                    int position,
                    const QTextFormat& format) override;

    /// Where the QR code lies, once it was drawn; the code itself is left white.
    std::optional<QRect> qr_place() const { return qr_place_; }

    /// Where the number's ink lies, once it was drawn.
    QRect number_place() const { return number_place_; }

    /// Side of the QR symbol without its quiet zone, in dots, once it was drawn.
    int qr_symbol() const { return qr_symbol_; }

private:
    void draw_number(QPainter* painter, const QRectF& place);

    QPainterPath number_;
    drivers::Bitmap modules_;
    int width_;
    std::optional<QRect> qr_place_;
    QRect number_place_;
    int qr_symbol_ = 0;
};

} // namespace motcua::devices
