#pragma once

#include <source_location>
#include <string_view>

namespace motcua::rules {

/// Plays a story in the hall of story_hall.h and compares every outcome. One line a command:
///
///     08:01 K1 takes copies             -> A001 ahead 0
///     08:05 counter 1 next              -> A001
///     08:05 counter 2 next              -> refused nobody_waiting
///
/// Local time, who does what, and the events of it (phrases.h), `nothing`, or the refusal. Before
/// each line time passes as in the server: ticks are given until nothing is due; `time passes`
/// tells their events. `at once` before a command leaves the ticks out. Questions are `? ...`.
/// A line `day 2026-11-24` turns the page, `#` begins a comment. Monday 2026-11-23 comes first.
/// The hall's invariants (invariants.h) are checked after every line. On a difference the whole
/// story is shown as it really went.
void check_story(std::string_view text,
                 std::source_location where = std::source_location::current());

} // namespace motcua::rules
