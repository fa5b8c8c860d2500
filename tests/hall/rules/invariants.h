#pragma once

#include "hall/rules/state.h"

#include <string>
#include <vector>

namespace motcua::rules {

/// What is wrong with a state, one sentence each; empty for a state that keeps its promises:
/// every visit is in one place, a counter and its visit know each other, nobody waits for a closed
/// counter, and the derived index is the one that index() makes anew.
std::vector<std::string> broken_invariants(const State& state);

/// The stored parts that differ, by name: of two states that ought to be the same.
std::vector<std::string> differences(const State& left, const State& right);

} // namespace motcua::rules
