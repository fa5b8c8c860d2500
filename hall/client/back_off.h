#pragma once

#include <algorithm>
#include <chrono>

namespace motcua::client {

/// How long to wait before the next try: doubles from the shortest to the longest, each time a
/// random share between half and all of it, so that many clients do not come back at one moment.
class BackOff {
public:
    using Duration = std::chrono::milliseconds;

    BackOff(Duration shortest, Duration longest)
        : shortest_(shortest), longest_(longest), next_(shortest) {}

    /// `share` is random, from 0 to 1.
    Duration next(double share) {
        const auto whole = std::min(next_, longest_);
        next_ = whole * 2;
        return whole / 2 + std::chrono::duration_cast<Duration>(whole / 2 * share);
    }

    /// The hall was reached.
    void reset() { next_ = shortest_; }

private:
    Duration shortest_;
    Duration longest_;
    Duration next_;
};

} // namespace motcua::client
