#include "hall/rules/wait.h"
#include "tests/hall/rules/wait_hall.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

TEST(ShownWait, is_said_in_round_minutes_outward) {
    EXPECT_EQ(shown(WaitForecast{11.2, 15, 18.5}), (WaitRange{10, 20}));
    EXPECT_EQ(shown(WaitForecast{10, 15, 20}), (WaitRange{10, 20}));
    EXPECT_EQ(shown(WaitForecast{0.4, 2, 3.1}), (WaitRange{0, 4}));
    EXPECT_EQ(shown(WaitForecast{95, 130, 200}), (WaitRange{90, 240}));
}

TEST(ShownWait, is_none_below_a_minute_and_has_an_end) {
    EXPECT_EQ(shown(WaitForecast{0, 0.2, 0.9}), (WaitRange{0, 0}));
    EXPECT_EQ(shown(WaitForecast{800, 900, 1400}), (WaitRange{720, 720}));
    EXPECT_EQ(shown(std::optional<WaitForecast>()), std::nullopt);
    EXPECT_EQ(shown(std::optional<Told>()), std::nullopt);
}

/// A figure that moves over one edge moves by no more than a third.
TEST(ShownWait, moves_in_steps_of_a_third_at_most) {
    std::int32_t before = 3;
    for (double minutes = 3; minutes < 700; minutes += 0.01) {
        const std::int32_t low = shown(WaitForecast{minutes, minutes, 720}).low;
        EXPECT_LE(3 * (low - before), before) << minutes;
        before = low;
    }
}

TEST(ShownWait, a_ticket_says_what_its_place_in_line_says_at_that_moment) {
    WaitHall hall;
    hall.open("3");
    hall.take("land");
    hall.call("3");
    hall.take("land");
    const VisitId visit = hall.take("land");
    EXPECT_EQ(shown(find_visit(hall.state(), visit)->told), shown(hall.of(visit)));
}

TEST(CountersOpen, are_those_that_take_the_service_and_do_not_pause) {
    WaitHall hall;
    EXPECT_EQ(counters_open_for(hall.state(), {"copies"}), 0);
    hall.open("1");
    hall.open("2");
    hall.open("3");
    EXPECT_EQ(counters_open_for(hall.state(), {"copies"}), 2);
    hall.pause("2");
    EXPECT_EQ(counters_open_for(hall.state(), {"copies"}), 1);
}

} // namespace
} // namespace motcua::rules
