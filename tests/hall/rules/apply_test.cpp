#include "hall/rules/apply.h"
#include "tests/hall/rules/story_hall.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

constexpr Instant start{std::chrono::hours(24 * 20780)};

/// A hall with A001 in the line and counter 1 open.
class ApplyTest : public ::testing::Test {
protected:
    ApplyTest() {
        give(ConfigApplied{story_hall(), ConfigOrigin::file, {}});
        TicketIssued ticket;
        ticket.visit = {1};
        ticket.number = "A001";
        ticket.services = {{"copies"}};
        give(ticket);
        give(CounterOpened{{"1"}, {1}, {"an"}, "An"});
    }

    void give(EventBody body, Minutes later = Minutes(0)) {
        apply(state_, {start + later, std::move(body)});
    }

    void serve(Minutes from, Minutes until) {
        give(TicketCalled{{1}, {"1"}, {1}, {"copies"}}, from);
        give(TicketServing{{1}, {"1"}, {1}}, from);
        give(TicketFinished{{1}, {"1"}, {1}, {"copies"}, Outcome::done, false}, until);
    }

    State state_;
};

using ApplyDeathTest = ApplyTest;

TEST_F(ApplyTest, the_served_time_of_a_counter_is_summed_up) {
    state_.visits[{1}].tasks.assign(3, {{"copies"}, TaskState::waiting, {}});
    serve(Minutes(10), Minutes(20));
    serve(Minutes(30), Minutes(50));
    EXPECT_EQ(state_.counters[{"1"}].served, 2);
    EXPECT_EQ(state_.counters[{"1"}].served_time, Minutes(30));
}

TEST_F(ApplyTest, twelve_recent_calls_are_kept_the_newest_first) {
    for (int minute = 1; minute <= 13; ++minute) {
        TicketIssued ticket;
        ticket.visit = {static_cast<std::uint64_t>(minute + 1)};
        ticket.number = "B" + std::to_string(minute);
        ticket.services = {{"birth"}};
        give(ticket, Minutes(minute));
        give(TicketCalled{ticket.visit, {"1"}, {1}, {"birth"}}, Minutes(minute));
        give(TicketNoShow{ticket.visit, {"1"}}, Minutes(minute));
    }
    ASSERT_EQ(state_.recent.size(), 12U);
    EXPECT_EQ(state_.recent.front().number, "B13");
    EXPECT_EQ(state_.recent.back().number, "B2");
}

TEST_F(ApplyTest, a_number_that_is_called_again_is_no_longer_recent) {
    give(TicketCalled{{1}, {"1"}, {1}, {"copies"}}, Minutes(1));
    give(TicketNoShow{{1}, {"1"}}, Minutes(2));
    ASSERT_EQ(state_.recent.size(), 1U);
    EXPECT_EQ(state_.recent.front(), (RecentCall{{1}, "A001", {"1"}, start + Minutes(1)}));
    give(TicketCalled{{1}, {"1"}, {1}, {"copies"}}, Minutes(3));
    EXPECT_TRUE(state_.recent.empty());
}

TEST_F(ApplyTest, the_curve_has_a_point_every_five_minutes) {
    const auto& curve = state_.figures.curve;
    ASSERT_EQ(curve.size(), 1U);
    give(HallOpened{}, Minutes(4));
    EXPECT_EQ(curve.size(), 1U);
    give(HallOpened{}, Minutes(5));
    ASSERT_EQ(curve.size(), 2U);
    EXPECT_EQ(curve.back(), (CurvePoint{start + Minutes(5), 1}));
}

TEST_F(ApplyDeathTest, an_event_that_cannot_be_ends_the_process) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_DEATH(give(TicketCancelled{{99}}), "broken promise");
    EXPECT_DEATH(give(HallOpened{}, Minutes(-1)), "broken promise: event.at >= state.last_at");
    EXPECT_DEATH(give(TicketCalled{{1}, {"1"}, {1}, {"birth"}}), "broken promise");
}

} // namespace
} // namespace motcua::rules
