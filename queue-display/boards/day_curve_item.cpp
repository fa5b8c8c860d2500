#include "queue-display/boards/day_curve_item.h"

#include "ui/clock_text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace motcua::display {

namespace {

constexpr HallTime hour = 3'600'000;

/// The smallest round figure that is not below the highest point, so that the axis can be read.
int axis_end(const DayCurveView& curve) {
    int highest = 0;
    for (const CurveDot& dot : curve.dots)
        highest = std::max(highest, dot.waiting);
    constexpr std::array<int, 12> round{4, 10, 20, 30, 40, 60, 80, 100, 200, 400, 1000, 2000};
    const auto found = std::ranges::find_if(round, [&](int end) { return end >= highest; });
    return found == round.end() ? highest : *found;
}

double place(HallTime at, const DayCurveView& curve, const QRectF& area) {
    const double part = static_cast<double>(at - curve.begin) /
                        static_cast<double>(std::max<HallTime>(1, curve.end - curve.begin));
    return area.left() + std::clamp(part, 0.0, 1.0) * area.width();
}

double height_of(int waiting, int most, const QRectF& area) {
    return area.bottom() - area.height() * waiting / std::max(1, most);
}

} // namespace

DayCurve::DayCurve(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &DayCurve::paletteChanged, this, [this] { update(); });
}

void DayCurve::setBoard(WaitingBoardModel* board) {
    if (board == board_)
        return;
    if (board_ != nullptr)
        board_->disconnect(this);
    board_ = board;
    if (board_ != nullptr)
        connect(board_, &WaitingBoardModel::viewChanged, this, &DayCurve::take_view);
    take_view();
    emit boardChanged();
}

void DayCurve::take_view() {
    const DayCurveView curve = board_ == nullptr ? DayCurveView() : board_->view().curve;
    if (curve == curve_)
        return;
    curve_ = curve;
    update();
}

void DayCurve::paint(QPainter* painter) {
    if (curve_.dots.empty())
        return;
    QFont font(font_family_);
    font.setPixelSize(text_size_);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setRenderHint(QPainter::Antialiasing);
    const double line = text_size_ * 1.3;
    const QRectF area(line * 2.2, line * 0.7, width() - line * 3.6, height() - line * 2.1);
    const int most = axis_end(curve_);
    paint_people(*painter, area, most);
    paint_hours(*painter, area);
    paint_curve(*painter, area, most);
}

void DayCurve::paint_people(QPainter& painter, const QRectF& area, int most) const {
    for (const int waiting : {0, most / 2, most}) {
        const double y = height_of(waiting, most, area);
        painter.setPen(QPen(grid_color_, 2));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(text_color_);
        const QRectF label(0, y - text_size_, area.left() - text_size_ * 0.6, 2 * text_size_);
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, QString::number(waiting));
    }
}

void DayCurve::paint_hours(QPainter& painter, const QRectF& area) const {
    const double wanted = 4.5 * text_size_;
    const double hours = static_cast<double>(curve_.end - curve_.begin) / hour;
    const auto step =
        static_cast<HallTime>(std::max(1.0, std::ceil(hours * wanted / area.width())));
    const HallTime first = (curve_.begin + hour - 1) / hour * hour;
    for (HallTime at = first; at <= curve_.end; at += step * hour) {
        const double x = place(at, curve_, area);
        painter.setPen(QPen(grid_color_, 2));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + text_size_ * 0.3));
        painter.setPen(text_color_);
        const QRectF label(
            x - wanted / 2, area.bottom() + text_size_ * 0.35, wanted, 2 * text_size_);
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop, ui::clock_text(at));
    }
}

void DayCurve::paint_curve(QPainter& painter, const QRectF& area, int most) const {
    QPainterPath line;
    for (const CurveDot& dot : curve_.dots) {
        const QPointF point(place(dot.at, curve_, area), height_of(dot.waiting, most, area));
        if (line.elementCount() == 0)
            line.moveTo(point);
        else
            line.lineTo(point);
    }
    QPainterPath ground = line;
    ground.lineTo(line.currentPosition().x(), area.bottom());
    ground.lineTo(line.elementAt(0).x, area.bottom());
    painter.fillPath(ground, ground_color_);
    painter.strokePath(line, QPen(curve_color_, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(now_color_);
    const QPointF now = line.currentPosition();
    painter.drawEllipse(now, 10, 10);
    QFont font = painter.font();
    font.setPixelSize(text_size_ * 5 / 4);
    font.setWeight(QFont::ExtraBold);
    painter.setFont(font);
    painter.setPen(now_color_);
    const QRectF label(now.x() + 20, now.y() - text_size_, 6 * text_size_, 2 * text_size_);
    painter.drawText(
        label, Qt::AlignLeft | Qt::AlignVCenter, QString::number(curve_.dots.back().waiting));
}

} // namespace motcua::display
