#pragma once

#include "hall/rules/state.h"

namespace motcua::rules {

// What apply() tells the memory of the hall. Nothing else changes what is learned. Each is called
// when the state has already become what the event makes of it, unless it says otherwise.

/// A ticket was given: what its holder is told now is kept, to be held against what comes.
void learn_issued(State& state, Visit& visit, Instant at);

/// A visit is about to be called; its state is still that before the call.
void learn_called(State& state, const Visit& visit, const CounterId& counter, Instant at);

/// The counter has nobody at hand any more.
void learn_freed(State& state, const CounterId& counter, bool missed, Instant at);

/// Somebody gave up; the visit is no longer in line.
void learn_left(State& state, const Visit& visit, Instant at);

void learn_opened(State& state, const CounterId& counter, Instant at);
void learn_paused(State& state, const CounterId& counter, Instant at);
void learn_resumed(State& state, const CounterId& counter, Instant at);
void learn_closed(State& state, const CounterId& counter);

/// Another day: today's pace and the turns that ran are over, the learned stays.
void learn_day_turned(State& state);

} // namespace motcua::rules
