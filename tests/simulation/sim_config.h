#pragma once

#include "hall/rules/config.h"

namespace motcua::simulation {

/// The hall that is simulated: six services in three series, ten counters, three kiosks, two
/// priority classes, open from 7:30 to 17:00 every day.
rules::HallConfig simulated_hall();

inline constexpr int kiosks = 3;
inline constexpr int counters = 10;
inline constexpr int services = 6;

} // namespace motcua::simulation
