#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

namespace motcua::bench {

using Clock = std::chrono::steady_clock;

inline double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// The value below which `share` of the samples lie. Sorts a copy.
inline double percentile(std::vector<double> samples, double share) {
    if (samples.empty()) {
        return 0;
    }
    const auto place = static_cast<std::size_t>(share * static_cast<double>(samples.size() - 1));
    std::nth_element(
        samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(place), samples.end());
    return samples[place];
}

} // namespace motcua::bench
