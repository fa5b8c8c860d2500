#include "kiosk/idle_watch.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;
using Verdict = IdleWatch::Verdict;

constexpr Patience patience{40s, 20s};

TEST(IdleWatch, WarnsThenGivesUp) {
    IdleWatch watch;
    watch.acted(10s);
    EXPECT_EQ(watch.look(49s, patience), Verdict::here);
    EXPECT_EQ(watch.look(50s, patience), Verdict::warn);
    EXPECT_EQ(watch.look(69'999ms, patience), Verdict::warn);
    EXPECT_EQ(watch.look(70s, patience), Verdict::gone);
}

TEST(IdleWatch, CountsTheSecondsOfTheWarning) {
    const IdleWatch watch;
    EXPECT_EQ(watch.seconds_left(40s, patience), 20);
    EXPECT_EQ(watch.seconds_left(59'001ms, patience), 1);
    EXPECT_EQ(watch.seconds_left(90s, patience), 0);
}

TEST(IdleWatch, IsExtendedByATouchAnyNumberOfTimes) {
    IdleWatch watch;
    for (Moment now = 55s; now < 900s; now += 55s) {
        EXPECT_EQ(watch.look(now, patience), Verdict::warn);
        watch.acted(now);
        EXPECT_EQ(watch.look(now, patience), Verdict::here);
    }
}

TEST(TapGuard, SwallowsTheSecondHalfOfADoubleTap) {
    TapGuard guard;
    EXPECT_TRUE(guard.admits(0ms));
    guard.page_changed(1000ms);
    EXPECT_FALSE(guard.admits(1200ms));
    EXPECT_TRUE(guard.admits(1350ms));
}

} // namespace

} // namespace motcua::kiosk
