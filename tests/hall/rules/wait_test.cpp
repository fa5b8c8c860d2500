#include "hall/rules/wait.h"
#include "tests/hall/rules/story_hall.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

/// Counter 3 alone takes land, 15 minutes a case.
class WaitTest : public ::testing::Test {
protected:
    WaitTest() { state_.config = story_hall(); }

    void open(const char* counter, CounterState how = CounterState::open) {
        state_.counters[{counter}].state = how;
    }

    void seat(const char* counter) { state_.counters[{counter}].visit = {77}; }

    /// Only their number counts here.
    void line_up(const char* service, int people) {
        for (std::uint64_t id = 1; id <= static_cast<std::uint64_t>(people); ++id) {
            state_.waiting[{service}].insert({Instant{}, {id}});
        }
    }

    std::optional<WaitRange> wait(const char* service, std::int32_t ahead) const {
        return expected_wait(state_, {service}, ahead);
    }

    State state_;
};

TEST_F(WaitTest, is_unknown_without_an_open_counter) {
    EXPECT_EQ(wait("land", 0), std::nullopt);
    open("1");
    EXPECT_EQ(wait("land", 0), std::nullopt);
    open("3", CounterState::paused);
    EXPECT_EQ(wait("land", 0), std::nullopt);
    EXPECT_EQ(counters_open_for(state_, {"land"}), 0);
    EXPECT_EQ(wait("nonsense", 3), std::nullopt);
}

TEST_F(WaitTest, is_none_at_an_idle_counter) {
    open("3");
    EXPECT_EQ(counters_open_for(state_, {"land"}), 1);
    EXPECT_EQ(wait("land", 0), (WaitRange{0, 0}));
    seat("3");
    EXPECT_EQ(wait("land", 0), (WaitRange{5, 15})); // half of somebody else's quarter of an hour
}

TEST_F(WaitTest, grows_with_the_people_and_gets_coarser) {
    open("3");
    seat("3");
    EXPECT_EQ(wait("land", 1), (WaitRange{15, 40}));
    EXPECT_EQ(wait("land", 4), (WaitRange{40, 120}));
    EXPECT_EQ(wait("land", 20), (WaitRange{210, 450}));
}

TEST_F(WaitTest, follows_what_was_learned) {
    open("3");
    seat("3");
    state_.lines[{"land"}].mean_ms = 2 * 60'000;
    EXPECT_EQ(wait("land", 4), (WaitRange{5, 15}));
}

TEST_F(WaitTest, two_counters_halve_it) {
    open("1");
    open("2");
    seat("1");
    seat("2");
    line_up("copies", 10);
    EXPECT_EQ(wait("copies", 10), (WaitRange{20, 50}));
    state_.counters[{"2"}].state = CounterState::closed;
    EXPECT_EQ(wait("copies", 10), (WaitRange{40, 90}));
}

TEST_F(WaitTest, a_counter_is_shared_by_the_lines_it_takes) {
    open("1");
    seat("1");
    line_up("copies", 5);
    EXPECT_EQ(wait("copies", 4), (WaitRange{15, 40}));
    line_up("contracts", 5);
    EXPECT_EQ(wait("copies", 4), (WaitRange{80, 180})); // five contracts of twenty minutes too
}

} // namespace
} // namespace motcua::rules
