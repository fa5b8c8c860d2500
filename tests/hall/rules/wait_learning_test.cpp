#include "hall/rules/wait_learning.h"
#include "tests/hall/rules/wait_hall.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

using namespace std::chrono_literals;

const LearnedLine& land(const WaitHall& hall) {
    return hall.state().lines.at({"land"}).learned;
}

TEST(WaitLearning, a_turn_goes_from_call_to_call_while_people_wait) {
    WaitHall hall;
    hall.open("3");
    hall.take("land");
    hall.take("land");
    hall.call("3");
    hall.pass(8min);
    hall.finish("3");
    hall.pass(2min);
    hall.call("3");
    EXPECT_DOUBLE_EQ(sum_of(land(hall).turns), 10);
    EXPECT_DOUBLE_EQ(sum_of(land(hall).handovers), 2);
    EXPECT_DOUBLE_EQ(weight_of(land(hall).turns), 1);
}

TEST(WaitLearning, time_without_anybody_to_call_teaches_nothing) {
    WaitHall hall;
    hall.open("3");
    hall.take("land");
    hall.call("3");
    hall.pass(8min);
    hall.finish("3");
    hall.pass(50min);
    hall.take("land");
    hall.call("3");
    EXPECT_EQ(weight_of(land(hall).turns), 0);
}

TEST(WaitLearning, a_pause_is_no_turn) {
    WaitHall hall;
    hall.open("3");
    hall.take("land");
    hall.take("land");
    hall.call("3");
    hall.finish("3");
    hall.pause("3");
    hall.pass(60min);
    hall.resume("3");
    hall.call("3");
    EXPECT_EQ(weight_of(land(hall).turns), 0);
    EXPECT_DOUBLE_EQ(sum_of(hall.state().learned.pauses), 60);
}

TEST(WaitLearning, who_does_not_come_is_counted_apart) {
    WaitHall hall;
    hall.open("3");
    hall.take("land");
    hall.take("land");
    hall.call("3");
    hall.pass(1min);
    hall.miss("3");
    hall.call("3");
    EXPECT_EQ(weight_of(land(hall).turns), 0);
    EXPECT_DOUBLE_EQ(sum_of(land(hall).missed), 1);
    EXPECT_DOUBLE_EQ(sum_of(land(hall).missed_turns), 1);
}

TEST(WaitLearning, what_was_told_is_held_against_what_came) {
    WaitHall hall;
    hall.open("3");
    hall.take("land");
    hall.call("3");
    const VisitId visit = hall.take("land");
    const Told told = find_visit(hall.state(), visit)->told.value();
    hall.pass(9min);
    hall.finish("3");
    hall.call("3");
    const Rightness& right = hall.state().right_today.at({"land"}).at(8);
    EXPECT_EQ(right.calls, 2); // the first had not to wait
    EXPECT_EQ(right.real_ms, Duration(9min).count());
    EXPECT_EQ(right.told_ms, told.middle_ms);
    EXPECT_EQ(right.off_ms, std::abs(told.middle_ms - Duration(9min).count()));
    EXPECT_EQ(right.within_ten, 2);
    EXPECT_EQ(hall.state().right_ever, hall.state().right_today);
    hall.give(DayTurned{{20781}});
    EXPECT_TRUE(hall.state().right_today.empty());
    EXPECT_FALSE(hall.state().right_ever.empty());
}

TEST(WaitLearning, a_transferred_visit_says_nothing_of_how_long_its_ticket_waited) {
    WaitHall hall;
    hall.open("3");
    hall.open("1");
    const VisitId visit = hall.take("land");
    hall.call("3");
    hall.give(TicketTransferred{visit, {"3"}, {"copies"}, {}, hall.now()});
    hall.pass(50min);
    hall.call("1");
    EXPECT_FALSE(hall.state().right_today.contains({"copies"}));
}

/// The range is as wide as it takes for one in ten to wait longer and one in ten shorter.
TEST(WaitLearning, the_range_widens_when_waits_scatter_and_narrows_when_they_do_not) {
    const auto width = [](Minutes first, Minutes second) {
        WaitHall hall;
        hall.open("3");
        hall.take("land");
        for (int person = 0; person < 120; ++person) {
            hall.take("land");
            hall.call("3");
            hall.pass(person % 2 == 0 ? first : second);
            hall.finish("3");
        }
        hall.call("3");
        hall.take("land");
        const WaitForecast wait = hall.newcomer("land");
        return wait.high / wait.low;
    };
    EXPECT_GT(width(1min, 6min), width(3min, 4min));
}

} // namespace
} // namespace motcua::rules
