#include "hall/rules/calendar.h"

#include <algorithm>

namespace motcua::rules {

namespace {

constexpr int days_looked_ahead = 60;

const SpecialDay* special_day(const Calendar& calendar, Day day) {
    const auto found = std::ranges::find(calendar.special, day, &SpecialDay::day);
    return found == calendar.special.end() ? nullptr : &*found;
}

Day next(Day day) {
    return {day.number + 1};
}

std::optional<Instant> next_opening(const Calendar& calendar, Day from, Instant after) {
    Day day = from;
    for (int looked = 0; looked < days_looked_ahead; ++looked, day = next(day)) {
        for (const OpenSpan& span : spans_of(calendar, day)) {
            const Instant opens = instant_of(day, span.from, calendar.utc_offset);
            if (opens > after) {
                return opens;
            }
        }
    }
    return std::nullopt;
}

/// The state outside every span of the day.
HallState between_spans(const Calendar& calendar, Day today, Instant now) {
    const auto& spans = spans_of(calendar, today);
    if (spans.empty()) {
        return special_day(calendar, today) != nullptr ? HallState::holiday : HallState::closed;
    }
    if (now < instant_of(today, spans.front().from, calendar.utc_offset)) {
        return HallState::before_opening;
    }
    const bool over = now >= instant_of(today, spans.back().to, calendar.utc_offset);
    return over ? HallState::closed : HallState::pause;
}

HallStatus inside_span(const Calendar& calendar, Day today, const OpenSpan& span, Instant now) {
    HallStatus status;
    status.closes_at = instant_of(today, span.to, calendar.utc_offset);
    status.last_ticket_at = *status.closes_at - calendar.last_ticket_before;
    status.state = now < *status.last_ticket_at ? HallState::open : HallState::after_last_ticket;
    if (status.state != HallState::open) {
        status.opens_at = next_opening(calendar, today, now);
    }
    return status;
}

} // namespace

const std::vector<OpenSpan>& spans_of(const Calendar& calendar, Day day) {
    static const std::vector<OpenSpan> none;
    if (const SpecialDay* special = special_day(calendar, day)) {
        return special->open;
    }
    const auto index = static_cast<std::size_t>(weekday(day));
    return index < calendar.week.size() ? calendar.week[index] : none;
}

HallStatus hall_status(const State& state, Instant now) {
    const Calendar& calendar = state.config.calendar;
    const Day today = day_of(now, calendar.utc_offset, Minutes(0));
    HallStatus status;
    if (state.closed_early) {
        status.state = HallState::closed_early;
        status.reason = *state.closed_early;
        status.opens_at = next_opening(calendar, next(today), now);
        return status;
    }
    for (const OpenSpan& span : spans_of(calendar, today)) {
        if (now >= instant_of(today, span.from, calendar.utc_offset) &&
            now < instant_of(today, span.to, calendar.utc_offset)) {
            return inside_span(calendar, today, span, now);
        }
    }
    status.state = between_spans(calendar, today, now);
    if (const SpecialDay* special = special_day(calendar, today)) {
        status.reason = special->name;
    }
    status.opens_at = next_opening(calendar, today, now);
    return status;
}

} // namespace motcua::rules
