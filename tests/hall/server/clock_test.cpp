#include "hall/server/clock.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using motcua::hall::HallClock;

namespace {

motcua::rules::Instant computer_time() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

TEST(HallClock, tells_the_computers_time) {
    HallClock clock({}, {});
    const auto before = computer_time();
    const auto told = clock.now();
    EXPECT_LE(before, told);
    EXPECT_LE(told, computer_time());
}

TEST(HallClock, never_goes_behind_the_journal) {
    const auto last = computer_time() + 24h;
    HallClock clock(last, {});
    const auto first = clock.now();
    EXPECT_GE(first, last);
    EXPECT_LT(first, last + 1h);
    EXPECT_GE(clock.now(), first);
}

TEST(HallClock, runs_ahead_and_faster_in_a_simulated_day) {
    HallClock clock({}, {.ahead = 48h, .speed = 1000});
    const auto begin = clock.now();
    EXPECT_GE(begin, computer_time() + 47h);
    const auto real = std::chrono::steady_clock::now();
    while (clock.now() - begin < 10s) {
    }
    EXPECT_LT(std::chrono::steady_clock::now() - real, 5s);
}
