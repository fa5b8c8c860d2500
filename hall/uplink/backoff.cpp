#include "hall/uplink/backoff.h"

#include <algorithm>

namespace motcua::uplink {

std::chrono::milliseconds retry_delay(unsigned attempt, double chance) {
    constexpr unsigned last_doubling = 6;
    const std::int64_t doubled = 1000LL << std::min(attempt, last_doubling);
    const auto ceiling = static_cast<double>(std::min<std::int64_t>(doubled, 60'000));
    return std::chrono::milliseconds(static_cast<std::int64_t>(ceiling * chance));
}

} // namespace motcua::uplink
