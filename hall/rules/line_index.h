#pragma once

#include "hall/rules/state.h"

namespace motcua::rules {

// Only for apply() and index(): keeps the derived lines of the state in step with its visits.

/// Puts a waiting or parked visit where its state says; does nothing for the others.
void enter_line(State& state, const Visit& visit);

/// Takes it out again; to be called before the visit changes.
void leave_line(State& state, const Visit& visit);

} // namespace motcua::rules
