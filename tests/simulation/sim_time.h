#pragma once

#include <chrono>
#include <cstdint>

/// Time and chance of a simulated run. This program's own definitions of the standard clocks' now()
/// and of the random device stand before those of the library, so that the production code runs
/// unchanged on simulated time: HallClock, back-offs and Asio's timers included.
namespace motcua::simulation {

using Duration = std::chrono::milliseconds;

/// Sets steady time to zero, wall time to `wall` and all chance to a sequence of `seed`.
void begin_time(std::chrono::sys_time<Duration> wall, std::uint64_t seed);

/// Steady time and, with it, wall time go on to `at` since the beginning; never back.
void go_to(Duration at);

/// Steady time since the beginning.
Duration since_begin();

/// Somebody sets the computers' clock: wall time jumps, steady time does not.
void step_wall_clock(std::chrono::milliseconds by);

/// The next number of the sequence that feeds std::random_device and libsodium.
std::uint64_t next_chance();

} // namespace motcua::simulation
