#pragma once

#include <algorithm>
#include <chrono>

namespace motcua::hall::net {

/// Allows `rate` messages a second, and as many at once after a quiet second.
class TokenBucket {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit TokenBucket(double rate) : rate_(rate), tokens_(rate) {}

    /// False when the peer sent more than it may.
    bool take(Time now) {
        const auto passed = std::chrono::duration<double>(now - last_).count();
        tokens_ = std::min(rate_, tokens_ + passed * rate_);
        last_ = now;
        if (tokens_ < 1)
            return false;
        tokens_ -= 1;
        return true;
    }

private:
    double rate_;
    double tokens_;
    Time last_{};
};

} // namespace motcua::hall::net
