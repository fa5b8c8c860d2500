#include "ui/clock_text.h"

#include <gtest/gtest.h>

namespace motcua::ui {

namespace {

constexpr std::int64_t monday_morning = 1'795'398'120'000; // 2026-11-23 01:42 UTC

TEST(ClockText, IsHallTimeWhateverTheMachineThinks) {
    EXPECT_EQ(clock_text(monday_morning), QStringLiteral("08:42"));
    EXPECT_EQ(clock_text(monday_morning + 17 * 3'600'000), QStringLiteral("01:42"));
}

TEST(ClockText, IsEmptyBeforeTheHallWasHeard) {
    EXPECT_TRUE(clock_text(0).isEmpty());
    EXPECT_TRUE(date_text(0, QStringLiteral("vi")).isEmpty());
}

TEST(ClockText, NamesTheDayInBothLanguages) {
    EXPECT_EQ(date_text(monday_morning, QStringLiteral("vi")),
              QStringLiteral("Thứ Hai 23/11/2026"));
    EXPECT_EQ(date_text(monday_morning - 86'400'000, QStringLiteral("vi")),
              QStringLiteral("Chủ Nhật 22/11/2026"));
    EXPECT_EQ(date_text(monday_morning, QStringLiteral("en")),
              QStringLiteral("Monday 23 Nov 2026"));
}

TEST(ClockText, TurnsTheDayAtHallMidnight) {
    const std::int64_t before_midnight = monday_morning + 15 * 3'600'000;
    EXPECT_EQ(day_of(before_midnight), day_of(monday_morning));
    EXPECT_EQ(day_of(before_midnight + 3'600'000), day_of(monday_morning) + 1);
}

} // namespace

} // namespace motcua::ui
