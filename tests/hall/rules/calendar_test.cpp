#include "hall/rules/calendar.h"
#include "tests/hall/rules/story_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Day monday{20780}; // 2026-11-23
constexpr Minutes zone{7 * 60};

Instant at(Day day, int hours, int minutes) {
    return instant_of(day, {hours * 60 + minutes}, zone);
}

State story_state() {
    State state;
    state.config = story_hall();
    return state;
}

TEST(Calendar, a_special_day_goes_before_its_weekday) {
    const Calendar calendar = story_hall().calendar;
    EXPECT_THAT(spans_of(calendar, monday), SizeIs(2));
    EXPECT_THAT(spans_of(calendar, {monday.number + 3}), IsEmpty());   // the holiday
    EXPECT_THAT(spans_of(calendar, {monday.number + 5}), SizeIs(1));   // Saturday
    EXPECT_THAT(spans_of(calendar, {monday.number + 6}), IsEmpty());   // Sunday
    EXPECT_THAT(spans_of(calendar, {monday.number + 700}), SizeIs(2)); // a Monday far ahead
}

TEST(Calendar, a_swapped_day_is_open_on_a_sunday) {
    State state = story_state();
    const Day sunday{monday.number + 6};
    state.config.calendar.special.push_back({sunday, {"Làm bù", "Swapped"}, {{{480}, {660}}}});
    EXPECT_EQ(hall_status(state, at(sunday, 9, 0)).state, HallState::open);
    EXPECT_EQ(hall_status(state, at(sunday, 12, 0)).state, HallState::closed);
}

TEST(Calendar, an_empty_calendar_is_closed_and_never_opens) {
    State state;
    const HallStatus status = hall_status(state, at(monday, 9, 0));
    EXPECT_EQ(status.state, HallState::closed);
    EXPECT_FALSE(status.opens_at);
    EXPECT_FALSE(status.last_ticket_at);
    EXPECT_FALSE(status.closes_at);
}

TEST(Calendar, the_holidays_name_is_the_reason) {
    const State state = story_state();
    const HallStatus status = hall_status(state, at({monday.number + 3}, 9, 0));
    EXPECT_EQ(status.state, HallState::holiday);
    EXPECT_EQ(status.reason.en, "holiday");
    EXPECT_EQ(status.opens_at, at({monday.number + 4}, 7, 30));
}

TEST(Calendar, closed_early_has_the_managers_reason_and_opens_tomorrow) {
    State state = story_state();
    state.closed_early = Text{"Mất điện", "Power cut"};
    const HallStatus status = hall_status(state, at(monday, 9, 0));
    EXPECT_EQ(status.state, HallState::closed_early);
    EXPECT_EQ(status.reason.vi, "Mất điện");
    EXPECT_EQ(status.opens_at, at({monday.number + 1}, 7, 30));
}

TEST(Calendar, without_a_cut_off_tickets_are_given_until_the_closing) {
    State state = story_state();
    state.config.calendar.last_ticket_before = Minutes(0);
    EXPECT_EQ(hall_status(state, at(monday, 11, 29)).state, HallState::open);
    EXPECT_EQ(hall_status(state, at(monday, 11, 30)).state, HallState::pause);
}

TEST(Calendar, a_span_may_end_at_midnight) {
    State state = story_state();
    state.config.calendar.week[0] = {{{600}, {1440}}};
    EXPECT_EQ(hall_status(state, at(monday, 23, 44)).state, HallState::open);
    EXPECT_EQ(hall_status(state, at(monday, 23, 59)).state, HallState::after_last_ticket);
    EXPECT_EQ(hall_status(state, at({monday.number + 1}, 0, 0)).state, HallState::before_opening);
}

} // namespace
} // namespace motcua::rules
