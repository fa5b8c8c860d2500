#pragma once

#include "hall/rules/refusal.h"
#include "hall/rules/state.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace motcua::rules {

/// What decide() may not find out by itself.
struct Circumstances {
    Instant now;                           ///< never before state.last_at
    std::array<std::uint64_t, 2> random{}; ///< for the token of a new ticket
};

/// What happens if this command is given now, or why nothing does. Pure: the state is not changed.
/// Who may give the command is settled before (hall/server); a command may come at any time in any
/// state. No events and no refusal means that all is already so.
/// Precondition: nothing is due (see `due`), else refuses with day_not_turned.
Result<Events>
decide(const State& state, const Command& command, const Circumstances& circumstances);

/// True when a Tick would have events. One Tick may leave another due: give it until none is.
bool due(const State& state, Instant now);

/// A code as the one-stop systems write it: 1 to 64 capital letters, digits, dots and dashes.
bool is_dossier_code(std::string_view code);

} // namespace motcua::rules
