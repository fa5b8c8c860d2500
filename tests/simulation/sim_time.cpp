#include "tests/simulation/sim_time.h"

#include <sodium.h>

#include <cerrno>
#include <cstring>
#include <random>
#include <sys/timerfd.h>

namespace motcua::simulation {

namespace {

using Wall = std::chrono::sys_time<Duration>;

/// The one time of the process. Before a run begins, that of the machine, so that the test runner's
/// own measurements are right.
struct Time {
    bool simulated = false;
    Duration steady{0};
    Wall wall;
    std::mt19937_64 chance;
};

Time& time_now() {
    static Time time;
    return time;
}

/// libsodium's random bytes, from the sequence.
std::uint32_t sodium_number() {
    return static_cast<std::uint32_t>(next_chance());
}

void sodium_bytes(void* const to, const std::size_t size) {
    auto* at = static_cast<unsigned char*>(to);
    for (std::size_t done = 0; done < size; done += sizeof(std::uint64_t)) {
        const std::uint64_t number = next_chance();
        std::memcpy(at + done, &number, std::min(sizeof number, size - done));
    }
}

const char* sodium_name() {
    return "simulation";
}

randombytes_implementation sodium_chance{
    &sodium_name, &sodium_number, nullptr, nullptr, &sodium_bytes, nullptr};

std::chrono::nanoseconds machine_time(clockid_t clock) {
    timespec at{};
    clock_gettime(clock, &at);
    return std::chrono::seconds(at.tv_sec) + std::chrono::nanoseconds(at.tv_nsec);
}

} // namespace

void begin_time(Wall wall, std::uint64_t seed) {
    randombytes_set_implementation(&sodium_chance);
    time_now() = {true, Duration(0), wall, std::mt19937_64(seed)};
}

void go_to(Duration at) {
    Time& time = time_now();
    if (at > time.steady) {
        time.wall += at - time.steady;
        time.steady = at;
    }
}

Duration since_begin() {
    return time_now().steady;
}

void step_wall_clock(Duration by) {
    time_now().wall += by;
}

std::uint64_t next_chance() {
    return time_now().chance();
}

} // namespace motcua::simulation

namespace std::chrono {
inline namespace _V2 {

steady_clock::time_point steady_clock::now() noexcept {
    using motcua::simulation::time_now;
    // An hour, so that no time before the beginning is negative.
    return time_point(time_now().simulated ? std::chrono::hours(1) + time_now().steady
                                           : motcua::simulation::machine_time(CLOCK_MONOTONIC));
}

system_clock::time_point system_clock::now() noexcept {
    using motcua::simulation::time_now;
    return time_now().simulated ? time_point(time_now().wall)
                                : time_point(motcua::simulation::machine_time(CLOCK_REALTIME));
}

} // namespace _V2
} // namespace std::chrono

std::random_device::result_type std::random_device::_M_getval() {
    return static_cast<result_type>(motcua::simulation::next_chance());
}

/// Without timer descriptors Asio looks at its timers whenever it polls, by the clock above.
extern "C" int timerfd_create(int, int) noexcept {
    errno = EINVAL;
    return -1;
}
