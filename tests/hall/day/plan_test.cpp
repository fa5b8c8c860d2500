#include "hall/day/plan.h"

#include <gtest/gtest.h>

#include <map>

using namespace std::chrono_literals;
using motcua::day::Plan;

namespace {

Plan plan(std::uint64_t seed) {
    return {seed, {{"often", 3, 6}, {"seldom", 1, 12}}, 240};
}

} // namespace

TEST(Plan, is_the_same_for_the_same_seed) {
    Plan one = plan(7);
    Plan twin = plan(7);
    Plan other = plan(8);
    int same = 0;
    for (int person = 0; person < 50; ++person) {
        const auto time = one.service_time("often");
        EXPECT_EQ(time, twin.service_time("often"));
        same += time == other.service_time("often") ? 1 : 0;
    }
    EXPECT_LT(same, 10);
}

TEST(Plan, brings_as_many_people_as_asked_for_and_most_of_them_in_the_morning) {
    Plan day = plan(1);
    std::map<int, int> by_hour;
    int all = 0;
    for (int minute = 7 * 60 + 30; minute < 17 * 60; ++minute) {
        const bool lunch = minute >= 11 * 60 + 30 && minute < 13 * 60;
        const int people = lunch ? 0 : day.arrivals(minute / 60.0, 60s);
        by_hour[minute / 60] += people;
        all += people;
    }
    EXPECT_GT(all, 180);
    EXPECT_LT(all, 320);
    EXPECT_GT(by_hour[8], by_hour[10]);
    EXPECT_GT(by_hour[8], by_hour[16]);
}

TEST(Plan, asks_for_services_by_their_share_and_keeps_times_possible) {
    Plan day = plan(1);
    std::map<std::string, int> asked;
    for (int person = 0; person < 1000; ++person) {
        ++asked[day.service()];
        const auto time = day.service_time("seldom");
        EXPECT_GE(time, 1min);
        EXPECT_LE(time, 60min);
    }
    EXPECT_GT(asked["often"], 650);
    EXPECT_GT(asked["seldom"], 150);
}
