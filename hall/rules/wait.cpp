#include "hall/rules/wait.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace motcua::rules {

namespace {

/// Minutes that people say. From 3 on, none is more than a third above the one before.
constexpr std::array<std::int32_t, 28> round_minutes{0,   1,   2,   3,   4,   5,   6,   8,  10, 12,
                                                     15,  20,  25,  30,  40,  50,  60,  75, 90, 120,
                                                     150, 180, 240, 300, 360, 480, 600, 720};
constexpr double ms_a_minute = 60'000;

std::int32_t rounded_down(double minutes) {
    const auto above = std::ranges::upper_bound(round_minutes, minutes);
    return above == round_minutes.begin() ? 0 : *std::prev(above);
}

std::int32_t rounded_up(double minutes) {
    const auto at_least = std::ranges::lower_bound(round_minutes, minutes);
    return at_least == round_minutes.end() ? round_minutes.back() : *at_least;
}

} // namespace

WaitRange shown(const WaitForecast& wait) {
    if (wait.high < 1) {
        return {};
    }
    return {rounded_down(wait.low), rounded_up(wait.high)};
}

std::optional<WaitRange> shown(const std::optional<WaitForecast>& wait) {
    return wait ? std::optional(shown(*wait)) : std::nullopt;
}

std::optional<WaitRange> shown(const std::optional<Told>& told) {
    if (!told) {
        return std::nullopt;
    }
    return shown(WaitForecast{static_cast<double>(told->low_ms) / ms_a_minute,
                              static_cast<double>(told->middle_ms) / ms_a_minute,
                              static_cast<double>(told->high_ms) / ms_a_minute});
}

std::int32_t counters_open_for(const State& state, const ServiceId& service) {
    return static_cast<std::int32_t>(std::ranges::count_if(state.counters, [&](const auto& entry) {
        const auto& profile = work_profile(state, entry.first);
        return entry.second.state == CounterState::open &&
               std::ranges::find(profile, service, &WorkItem::service) != profile.end();
    }));
}

} // namespace motcua::rules
