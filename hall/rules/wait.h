#pragma once

#include "hall/rules/forecast.h"

#include <cstdint>
#include <optional>

namespace motcua::rules {

/// An expected wait as it may be shown: whole minutes, low <= high. 0 and 0: no wait.
struct WaitRange {
    std::int32_t low = 0;
    std::int32_t high = 0;

    bool operator==(const WaitRange&) const = default;
};

/// The range from the 10th to the 90th percentile in round minutes, each at most a third from the
/// next. Outward, except that nothing below a minute is called a wait.
WaitRange shown(const WaitForecast& wait);

std::optional<WaitRange> shown(const std::optional<WaitForecast>& wait);

/// What a ticket's holder was told when it was given.
std::optional<WaitRange> shown(const std::optional<Told>& told);

std::int32_t counters_open_for(const State& state, const ServiceId& service);

} // namespace motcua::rules
