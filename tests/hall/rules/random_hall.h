#pragma once

#include "hall/rules/commands.h"
#include "hall/rules/state.h"

#include <cstdint>
#include <string>

namespace motcua::rules {

/// One throw of the dice. Small and plain, so that a failing row of them shrinks well.
struct Roll {
    std::uint16_t gap = 0;  ///< how much time passes before
    std::uint16_t kind = 0; ///< which command
    std::uint16_t a = 0;    ///< and its arguments
    std::uint16_t b = 0;
    std::uint16_t c = 0;
};

/// Mostly up to a minute, now and then an hour or until the hall opens again, seldom days.
Duration gap_of(const State& state, const Roll& roll);

/// What kiosks, clerks, devices, the manager or a new file might ask of this hall. Mostly about
/// people and counters that are there, sometimes nonsense: unknown names, huge numbers.
Command command_for(const State& state, const Roll& roll);

/// "minute 3, kind 7 (1, 2, 3)", for a failing case.
std::string to_string(const Roll& roll);

} // namespace motcua::rules
