#pragma once

#include "hall/rules/state.h"

#include <optional>

namespace motcua::rules {

/// An expected wait as it may be shown: whole minutes, low <= high. 0 and 0: no wait.
struct WaitRange {
    std::int32_t low = 0;
    std::int32_t high = 0;

    bool operator==(const WaitRange&) const = default;
};

/// How long somebody with `ahead` people in front waits in this line, from the learned time per
/// person and the counters that are open for it. Nothing when no counter is open for it.
std::optional<WaitRange>
expected_wait(const State& state, const ServiceId& service, std::int32_t ahead);

/// Counters that are open (not paused) and take this service.
std::int32_t counters_open_for(const State& state, const ServiceId& service);

} // namespace motcua::rules
