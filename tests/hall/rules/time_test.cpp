#include "hall/rules/time.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

constexpr Minutes zone{7 * 60};
constexpr Day monday{20780}; // 2026-11-23

TEST(Time, the_day_is_the_halls_own) {
    const Instant midnight = instant_of(monday, {0}, zone);
    EXPECT_EQ(midnight.time_since_epoch(), std::chrono::hours(20780 * 24 - 7));
    EXPECT_EQ(day_of(midnight, zone, Minutes(0)), monday);
    EXPECT_EQ(day_of(midnight - Duration(1), zone, Minutes(0)), Day{monday.number - 1});
}

TEST(Time, a_later_turn_keeps_the_evening_in_its_day) {
    const Instant late = instant_of({monday.number + 1}, {179}, zone);
    EXPECT_EQ(day_of(late, zone, Minutes(180)), monday);
    EXPECT_EQ(day_of(late + Minutes(1), zone, Minutes(180)), Day{monday.number + 1});
}

TEST(Time, days_before_1970_and_zones_west_work_too) {
    const Instant before = instant_of({-1}, {23 * 60}, Minutes(-5 * 60));
    EXPECT_EQ(day_of(before, Minutes(-5 * 60), Minutes(0)), Day{-1});
    EXPECT_EQ(time_of_day(before, Minutes(-5 * 60)), TimeOfDay{23 * 60});
}

TEST(Time, weekdays_count_from_monday) {
    EXPECT_EQ(weekday(monday), 0);
    EXPECT_EQ(weekday({monday.number + 6}), 6);
    EXPECT_EQ(weekday({0}), 3); // 1970-01-01 was a Thursday
}

TEST(Time, is_told_as_people_write_it) {
    EXPECT_EQ(to_string(monday), "2026-11-23");
    EXPECT_EQ(to_string(TimeOfDay{8 * 60 + 5}), "08:05");
    EXPECT_EQ(to_string(TimeOfDay{1440}), "24:00");
    EXPECT_EQ(time_of_day(instant_of(monday, {522}, zone) + Duration(59'999), zone),
              TimeOfDay{522});
}

} // namespace
} // namespace motcua::rules
