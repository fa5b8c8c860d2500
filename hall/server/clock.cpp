#include "hall/server/clock.h"

#include <algorithm>

namespace motcua::hall {

namespace {

rules::Instant computer_time() {
    return std::chrono::floor<rules::Duration>(std::chrono::system_clock::now());
}

} // namespace

HallClock::HallClock(rules::Instant not_before, const Options& options)
    : options_(options), started_(computer_time() + options.ahead),
      steady_started_(std::chrono::steady_clock::now()), last_(std::max(not_before, started_)),
      steady_last_(steady_started_) {}

rules::Instant HallClock::wall(std::chrono::steady_clock::time_point at) const {
    if (options_.speed == 1) {
        return computer_time() + options_.ahead;
    }
    const std::chrono::duration<double, std::milli> elapsed = at - steady_started_;
    return started_ + rules::Duration(static_cast<std::int64_t>(elapsed.count() * options_.speed));
}

rules::Instant HallClock::now() {
    const auto steady = std::chrono::steady_clock::now();
    const rules::Instant wall_now = wall(steady);
    if (wall_now >= last_) {
        last_ = wall_now;
        steady_last_ = steady;
        return last_;
    }
    const auto half = std::chrono::duration_cast<rules::Duration>((steady - steady_last_) / 2);
    if (half > rules::Duration(0)) {
        last_ += half;
        steady_last_ = steady;
    }
    return last_;
}

} // namespace motcua::hall
