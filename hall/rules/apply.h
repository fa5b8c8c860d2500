#pragma once

#include "hall/rules/state.h"

namespace motcua::rules {

/// Makes an event part of the state. Total and deterministic: the same events always give the same
/// state. Events that decide() did not make for this very state are a bug (asserted).
void apply(State& state, const Event& event);

} // namespace motcua::rules
