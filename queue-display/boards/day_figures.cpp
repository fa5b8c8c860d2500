#include "queue-display/boards/day_figures.h"

#include "queue-display/boards/board_text.h"
#include "ui/clock_text.h"

#include <algorithm>

namespace motcua::display {

namespace {

constexpr HallTime minute = 60'000;
constexpr HallTime shortest_axis = 60 * minute;

HallTime milliseconds(rules::Instant at) {
    return at.time_since_epoch().count();
}

/// The service whose first in line has waited longest.
QString longest_service(const HallPicture& picture, const QString& language) {
    const protocol::ServiceRecord* longest = nullptr;
    for (const auto& service : picture.services)
        if (service.oldest_at && (longest == nullptr || service.oldest_at < longest->oldest_at))
            longest = &service;
    return longest == nullptr ? QString() : BoardText::in(language, longest->name);
}

FigureCard longest_card(const HallPicture& picture, const BoardMoment& moment) {
    FigureCard card{.name = BoardText::tr("Chờ lâu nhất"), .figure = {}, .remark = {}};
    if (!picture.day.oldest_at) {
        card.figure = BoardText::tr("Không ai chờ");
        return card;
    }
    const HallTime waited = moment.now - milliseconds(*picture.day.oldest_at);
    card.figure = BoardText::minutes(std::max<HallTime>(0, waited / minute));
    card.remark = longest_service(picture, moment.language);
    return card;
}

FigureCard satisfied_card(const protocol::DayRecord& day) {
    FigureCard card{.name = BoardText::tr("Hài lòng, rất hài lòng"), .figure = {}, .remark = {}};
    if (day.rated == 0) {
        card.figure = QStringLiteral("–");
        card.remark = BoardText::tr("Chưa có đánh giá");
        return card;
    }
    card.figure = QStringLiteral("%1%").arg((day.satisfied * 100 + day.rated / 2) / day.rated);
    card.remark = BoardText::tr("trên %n lượt đánh giá", nullptr, day.rated);
    return card;
}

FigureCard over_target_card(const HallPicture& picture) {
    const int target = picture.hall ? picture.hall->target_minutes : 30;
    return {.name = BoardText::tr("Chờ quá mục tiêu %n phút", nullptr, target),
            .figure = BoardText::tr("%n người", nullptr, picture.day.over_target),
            .remark = picture.day.over_target > 0 ? BoardText::tr("Cần mở thêm quầy")
                                                  : BoardText::tr("Đúng mục tiêu"),
            .alarming = picture.day.over_target > 0};
}

} // namespace

std::vector<FigureCard> figure_cards(const HallPicture& picture, const BoardMoment& moment) {
    const auto& day = picture.day;
    return {
        {.name = BoardText::tr("Đang chờ"),
         .figure = BoardText::tr("%n người", nullptr, day.waiting),
         .remark = BoardText::tr("%n phiếu đã phát", nullptr, day.issued)},
        longest_card(picture, moment),
        {.name = BoardText::tr("Đã phục vụ hôm nay"),
         .figure = BoardText::tr("%n lượt", nullptr, day.served),
         .remark = BoardText::tr("%n lượt vắng", nullptr, day.no_shows)},
        satisfied_card(day),
        over_target_card(picture),
    };
}

DayCurveView day_curve(const HallPicture& picture, HallTime now) {
    DayCurveView curve;
    for (const auto& point : picture.day.curve)
        curve.dots.push_back({.at = milliseconds(point.at), .waiting = point.waiting});
    std::ranges::sort(curve.dots, {}, &CurveDot::at);
    curve.dots.push_back({.at = now / minute * minute, .waiting = picture.day.waiting});
    curve.begin = curve.dots.front().at;
    curve.end = std::max(now, curve.begin + shortest_axis);
    const auto stretch = [&](const std::optional<rules::Instant>& at) {
        // After closing, the hall tells the hours of the next day: not this curve's.
        if (!at || ui::day_of(milliseconds(*at)) != ui::day_of(now))
            return;
        curve.begin = std::min(curve.begin, milliseconds(*at));
        curve.end = std::max(curve.end, milliseconds(*at));
    };
    if (picture.hall) {
        stretch(picture.hall->opens_at);
        stretch(picture.hall->closes_at);
    }
    return curve;
}

} // namespace motcua::display
