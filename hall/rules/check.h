#pragma once

namespace motcua::rules {

/// Ends the process with file and line when one of our own promises is broken, in release too: the
/// hall restarts and replays its journal rather than go on with a wrong state.
void check(bool promise, const char* text, const char* file, int line);

} // namespace motcua::rules

// A macro for the text; for the place too: clang 14, which reads our sources to check them, has no
// std::source_location.
#define MOTCUA_CHECK(promise)                                                                      \
    ::motcua::rules::check(static_cast<bool>(promise), #promise, __FILE__, __LINE__)
