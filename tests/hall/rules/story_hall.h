#pragma once

#include "hall/rules/config.h"

namespace motcua::rules {

/// The hall of the stories and the random days.
///
///     service    series  quota     counters by level
///     copies     A                 1, 2 (second level)
///     contracts  A                 1
///     birth      B                 2
///     land       C       3 a day   3
///     results    1                 1 (second level), 4
///     id-card    received elsewhere
///
/// Kiosk K1 has no printer, K2 has one. Class `elderly` has 30 minutes' credit, `merit` 10. Open
/// Monday to Friday 07:30-11:30 and 13:00-17:00, Saturday 07:30-11:30, the last ticket 15 minutes
/// before; 2026-11-26 is a holiday. The day turns at midnight.
HallConfig story_hall();

} // namespace motcua::rules
