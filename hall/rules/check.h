#pragma once

#include <source_location>

namespace motcua::rules {

/// Ends the process with file and line when one of our own promises is broken, in release too: the
/// hall restarts and replays its journal rather than go on with a wrong state.
void check(bool promise,
           const char* text,
           std::source_location where = std::source_location::current());

} // namespace motcua::rules

#define MOTCUA_CHECK(promise) ::motcua::rules::check(static_cast<bool>(promise), #promise)
