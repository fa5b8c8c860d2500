#include "hall/uplink/backoff.h"

#include <gtest/gtest.h>

namespace motcua::uplink {
namespace {

TEST(Backoff, ceiling_doubles_from_one_second_to_a_minute) {
    const double almost_one = 0.99999999;
    const std::vector<std::int64_t> ceilings{1, 2, 4, 8, 16, 32, 60, 60, 60};
    for (unsigned attempt = 0; attempt < ceilings.size(); ++attempt)
        EXPECT_EQ(retry_delay(attempt, almost_one).count(), ceilings[attempt] * 1000 - 1);
    EXPECT_EQ(retry_delay(4'000'000'000, almost_one).count(), 59'999);
}

TEST(Backoff, any_delay_below_the_ceiling_is_as_likely) {
    EXPECT_EQ(retry_delay(0, 0.0).count(), 0);
    EXPECT_EQ(retry_delay(3, 0.25).count(), 2000);
    EXPECT_EQ(retry_delay(9, 0.5).count(), 30'000);
}

} // namespace
} // namespace motcua::uplink
