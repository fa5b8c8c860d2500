#pragma once

#include "hall/rules/state.h"

namespace motcua::rules {

/// What a level of the hall's scale counts as: its own map where it has one, else the levels spread
/// evenly over the three. `level` is one of the scale's.
RatingMeaning meaning_of(const RatingScale& scale, std::int32_t level);

/// From the start of service until the window after its end has passed, given or not.
bool rating_open(const State& state, const Visit& visit, Instant now);

/// Whom a press at this counter rates: the visit that is served there, else the one served before,
/// unless that has gone on to another counter. Once the next one is called, whoever was served
/// before has a minute left: later it may be the next one's finger. Null when there is none.
const Visit* rated_by_press(const State& state, const CounterId& counter, Instant now);

} // namespace motcua::rules
