#include "hall/rules/apply.h"
#include "hall/rules/forecast.h"
#include "tests/hall/rules/wait_hall.h"
#include "tests/hall/rules/watch.h"

#include <gtest/gtest.h>

#include <random>

namespace motcua::rules {
namespace {

using namespace std::chrono_literals;

bool same(const WaitForecast& left, const WaitForecast& right) {
    return left.low == right.low && left.middle == right.middle && left.high == right.high;
}

TEST(Forecast, is_unknown_while_no_counter_takes_the_service) {
    WaitHall hall;
    EXPECT_FALSE(hall.foretells("land"));
    hall.open("1");
    EXPECT_FALSE(hall.foretells("land"));
    EXPECT_FALSE(hall.foretells("nonsense"));
    hall.open("3");
    EXPECT_TRUE(hall.foretells("land"));
    hall.pause("3");
    EXPECT_FALSE(hall.foretells("land"));
    EXPECT_TRUE(forecast(hall.state(), hall.now()).newcomers.contains({"copies"}));
    EXPECT_FALSE(forecast(hall.state(), hall.now()).newcomers.contains({"land"}));
}

TEST(Forecast, is_none_at_a_free_counter_on_the_first_day) {
    WaitHall hall;
    hall.open("3");
    EXPECT_TRUE(same(hall.newcomer("land"), WaitForecast{}));
}

TEST(Forecast, begins_with_the_configured_time_of_the_service) {
    WaitHall hall;
    hall.open("3");
    hall.take("land");
    hall.call("3");
    const WaitForecast next = hall.newcomer("land");
    EXPECT_GT(next.middle, 5);
    EXPECT_LT(next.middle, 20);
    for (int person = 0; person < 4; ++person) {
        hall.take("land");
    }
    EXPECT_GT(hall.newcomer("land").middle, 45);
    EXPECT_LT(hall.newcomer("land").middle, 100);
}

TEST(Forecast, learns_how_long_a_person_takes) {
    WaitHall slow;
    slow.open("3");
    WaitHall quick = slow;
    slow.serve("3", "land", 12, 20min);
    quick.serve("3", "land", 12, 3min);
    for (WaitHall* hall : {&slow, &quick}) {
        for (int person = 0; person < 5; ++person) {
            hall->take("land");
        }
        hall->call("3");
    }
    EXPECT_GT(slow.newcomer("land").middle, 60);
    EXPECT_LT(quick.newcomer("land").middle, 35);
}

TEST(Forecast, two_counters_halve_it) {
    WaitHall hall;
    hall.open("1");
    for (int person = 0; person < 21; ++person) {
        hall.take("copies");
    }
    hall.call("1");
    const double one = hall.newcomer("copies").middle;
    hall.open("2");
    hall.call("2");
    const double two = hall.newcomer("copies").middle;
    EXPECT_NEAR(two / one, 0.5, 0.1);
    hall.pause("2"); // it comes back
    EXPECT_GT(hall.newcomer("copies").middle, two);
    EXPECT_LT(hall.newcomer("copies").middle, one);
}

TEST(Forecast, a_counter_is_shared_by_the_lines_it_takes) {
    WaitHall hall;
    hall.open("1");
    for (int person = 0; person < 5; ++person) {
        hall.take("copies");
    }
    const double alone = hall.newcomer("copies").middle;
    for (int person = 0; person < 5; ++person) {
        hall.take("contracts");
    }
    EXPECT_GT(hall.newcomer("copies").middle, 2.5 * alone);
    const double before = hall.newcomer("copies").middle;
    hall.take("results"); // a later level
    EXPECT_DOUBLE_EQ(hall.newcomer("copies").middle, before);
}

TEST(Forecast, follows_the_calling_order_of_the_classes) {
    WaitHall hall;
    hall.open("3");
    hall.take("land");
    hall.call("3");
    const VisitId ordinary = hall.take("land");
    const double before = hall.of(ordinary).middle;
    const VisitId elderly = hall.take("land", 30min);
    EXPECT_LT(hall.of(elderly).middle, hall.of(ordinary).middle);
    EXPECT_GT(hall.of(ordinary).middle, before + 5);
}

TEST(Forecast, nobody_is_told_less_than_the_break_that_is_certain) {
    WaitHall hall;
    hall.open("3");
    hall.pass(3h + 20min); // 11:20, closed from 11:30 to 13:00
    hall.take("land");
    hall.call("3");
    hall.take("land");
    const WaitForecast after_lunch = hall.newcomer("land");
    EXPECT_GE(after_lunch.low, 90);
    hall.pass(30min); // in the break, nobody is called
    EXPECT_GE(hall.newcomer("land").low, 70);
}

TEST(Forecast, a_counter_that_calls_nobody_is_taken_to_be_away) {
    WaitHall hall;
    hall.open("3");
    hall.serve("3", "land", 3, 5min);
    hall.take("land");
    hall.pass(10s);
    const double soon = hall.newcomer("land").middle;
    hall.pass(40min);
    EXPECT_GT(hall.newcomer("land").middle, soon + 10);
}

TEST(Forecast, a_wave_of_people_who_do_not_come_is_not_taken_for_speed) {
    WaitHall hall;
    hall.open("3");
    hall.serve("3", "land", 20, 10min);
    for (int person = 0; person < 30; ++person) {
        hall.take("land");
    }
    hall.call("3");
    const double before = hall.of({hall.state().last_visit}).middle;
    for (int person = 0; person < 15; ++person) {
        hall.pass(30s);
        hall.miss("3");
        hall.call("3");
    }
    const double after = hall.of({hall.state().last_visit}).middle;
    EXPECT_GT(after, before * 0.35); // fourteen of thirty are left, each as slow as ever
    EXPECT_LT(after, before * 0.65);
}

TEST(Forecast, who_gives_up_shortens_the_line_and_people_are_expected_to) {
    WaitHall hall;
    hall.open("3");
    hall.serve("3", "land", 5, 10min);
    for (int day = 0; day < 20; ++day) {
        const VisitId visit = hall.take("land");
        hall.pass(10min);
        hall.leave(visit);
    }
    WaitHall patient;
    patient.open("3");
    patient.serve("3", "land", 5, 10min);
    patient.pass(200min);
    for (WaitHall* one : {&hall, &patient}) {
        for (int person = 0; person < 15; ++person) {
            one->take("land");
        }
        one->call("3");
    }
    EXPECT_LT(hall.newcomer("land").middle, 0.8 * patient.newcomer("land").middle);
}

TEST(Forecast, all_at_once_says_what_each_alone_says) {
    WaitHall hall;
    hall.open("1");
    hall.open("2");
    hall.open("3");
    for (const char* service : {"copies", "land", "birth", "contracts", "copies", "land"}) {
        hall.take(service, Minutes(hall.state().last_visit % 2 * 10));
        hall.pass(1min);
    }
    hall.call("1");
    hall.call("2");
    hall.pass(2min);
    const Forecast all = forecast(hall.state(), hall.now());
    EXPECT_EQ(all.visits.size(), 4U);
    for (const auto& [visit, wait] : all.visits) {
        EXPECT_TRUE(same(wait, hall.of(visit)));
    }
    for (const auto& [service, wait] : all.newcomers) {
        EXPECT_TRUE(same(wait, hall.newcomer(service.value.c_str())));
    }
}

TEST(Forecast, a_very_long_line_is_reckoned_from_its_pace) {
    WaitHall hall;
    hall.open("3");
    VisitId last;
    for (int person = 0; person < 1200; ++person) {
        last = hall.take("land");
    }
    hall.call("3");
    const Forecast all = forecast(hall.state(), hall.now());
    EXPECT_EQ(all.visits.size(), 1199U);
    EXPECT_TRUE(same(all.visits.at(last), hall.of(last)));
    EXPECT_LE(all.visits.at({600}).middle, all.visits.at(last).middle);
}

/// Random halls: the same events give the same figures, whoever stands behind waits no shorter, and
/// while nothing happens nothing jumps.
TEST(Forecast, keeps_its_promises_in_random_halls) {
    const unsigned seed = 20261125;
    SCOPED_TRACE(seed);
    Watch watch;
    std::mt19937 random(seed);
    const auto die = [&] { return static_cast<std::uint16_t>(random()); };
    for (int step = 0; step < 2'000; ++step) {
        watch.play({die(), die(), die(), die(), die()});
        State open_all_day = watch.state();
        open_all_day.config.calendar = {};
        const Instant now = open_all_day.last_at;
        const Forecast first = forecast(open_all_day, now);
        const Forecast second = forecast(open_all_day, now + 1s);
        for (const auto& [visit, wait] : first.visits) {
            ASSERT_LE(0, wait.low);
            ASSERT_LE(wait.low, wait.middle);
            ASSERT_LE(wait.middle, wait.high);
            const double later = second.visits.at(visit).middle;
            ASSERT_LE(std::abs(later - wait.middle), wait.middle / 3 + 0.5) << step;
        }
    }
    State replayed;
    for (const Event& event : watch.events()) {
        apply(replayed, event);
    }
    const Instant now = watch.state().last_at;
    const Forecast known = forecast(watch.state(), now);
    const Forecast again = forecast(replayed, now);
    ASSERT_EQ(known.visits.size(), again.visits.size());
    for (const auto& [visit, wait] : known.visits) {
        EXPECT_TRUE(same(wait, again.visits.at(visit)));
    }
}

} // namespace
} // namespace motcua::rules
