#pragma once

#include "hall/rules/refusal.h"
#include "hall/rules/state.h"

#include <string>

namespace motcua::rules {

/// One event in a few words: "A001 ahead 0", "finished A001", "parked A001 until 09:30". `after` is
/// the state in which it has been applied.
std::string phrase(const State& after, const Event& event);

/// "nobody_waiting", as in refusal.h.
std::string refusal_name(const boost::system::error_code& refusal);

/// "waiting", "called"...
std::string state_name(VisitState state);

} // namespace motcua::rules
