#pragma once

#include "hall/rules/state.h"

#include <optional>

namespace motcua::rules {

enum class HallState {
    open,
    before_opening,
    pause,
    after_last_ticket,
    closed,
    holiday,
    closed_early
};

/// Whether tickets are given now, why not, and when they will be.
struct HallStatus {
    HallState state = HallState::closed;
    Text reason;                           ///< the holiday's name or the manager's words
    std::optional<Instant> opens_at;       ///< the next opening, when it is not open
    std::optional<Instant> last_ticket_at; ///< of the span that is running
    std::optional<Instant> closes_at;
};

/// `pause` is the time between two spans of one day (lunch). The next opening is looked for within
/// sixty days.
HallStatus hall_status(const State& state, Instant now);

/// Opening spans of a calendar day.
const std::vector<OpenSpan>& spans_of(const Calendar& calendar, Day day);

} // namespace motcua::rules
