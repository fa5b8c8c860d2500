#include "drivers/agent/ticket_objects.h"

#include "drivers/printer/qr.h"

#include <QFont>
#include <QPainter>
#include <QTextImageFormat>

#include <algorithm>
#include <cmath>

namespace motcua::devices {
namespace {

constexpr int number_font = 200; ///< pixels the number's outline is made at, then scaled

QPainterPath outline(const std::string& number) {
    QFont font(QStringLiteral("Be Vietnam Pro"));
    font.setPixelSize(number_font);
    font.setWeight(QFont::ExtraBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, -0.02 * number_font);
    QPainterPath path;
    path.addText(0, 0, font, QString::fromStdString(number));
    return path;
}

/// Dots a module so that the symbol is at least as wide as asked.
int module_dots(const drivers::Bitmap& modules, double width) {
    return static_cast<int>(std::ceil(width / std::max(1, modules.width)));
}

} // namespace

TicketObjects::TicketObjects(const std::string& number, const std::string& qr_text, int width)
    : number_(outline(number)), modules_(drivers::qr_modules(qr_text)), width_(width) {}

QSizeF TicketObjects::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
    const auto image = format.toImageFormat();
    if (image.name() == QLatin1String("number")) {
        const auto ink = number_.boundingRect();
        const double scale = image.height() / std::max(1.0, ink.height());
        return {std::min<double>(width_, ink.width() * scale), image.height()};
    }
    if (image.name() == QLatin1String("qr")) {
        if (modules_.width == 0) {
            return {};
        }
        const int side =
            (modules_.width + 2 * drivers::qr_quiet_modules) * module_dots(modules_, image.width());
        return QSizeF(side, side);
    }
    return {static_cast<double>(width_), image.height()};
}

void TicketObjects::drawObject(
    QPainter* painter, const QRectF& place, QTextDocument*, int, const QTextFormat& format) {
    const auto image = format.toImageFormat();
    if (image.name() == QLatin1String("number")) {
        draw_number(painter, place);
    } else if (image.name() == QLatin1String("qr") && !place.isEmpty()) {
        // Half a dot goes to the left, as printers do that centre a code of their own.
        const QPoint corner(static_cast<int>(std::floor(place.left())), qRound(place.top()));
        qr_place_ = QRect(corner, place.size().toSize());
        qr_symbol_ = modules_.width * module_dots(modules_, image.width());
    } else if (image.name() == QLatin1String("rule")) {
        painter->fillRect(QRectF(0, std::round(place.top()), width_, std::round(place.height())),
                          Qt::black);
    }
}

void TicketObjects::draw_number(QPainter* painter, const QRectF& place) {
    const auto ink = number_.boundingRect();
    if (ink.isEmpty()) {
        return;
    }
    number_place_ = QRect(place.topLeft().toPoint(), place.size().toSize());
    painter->save();
    painter->translate(number_place_.topLeft());
    painter->scale(number_place_.width() / ink.width(), number_place_.height() / ink.height());
    painter->translate(-ink.left(), -ink.top());
    painter->fillPath(number_, Qt::black);
    painter->restore();
}

} // namespace motcua::devices
