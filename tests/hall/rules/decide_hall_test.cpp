#include "tests/hall/rules/story.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

TEST(Hours, tickets_are_given_while_the_hall_is_open) {
    check_story(R"(
        07:29 time passes        -> nothing
        ? hall                   -> before_opening, opens 07:30
        07:30 time passes        -> hall opened
        ? hall                   -> open, last ticket 11:15, closes 11:30
        11:14 K1 takes copies    -> A001 ahead 0
        11:15 K1 takes copies    -> refused after_last_ticket
        ? hall                   -> after_last_ticket, last ticket 11:15, closes 11:30, opens 13:00
        11:30 time passes        -> hall closed
        ? hall                   -> pause, opens 13:00
        11:45 counter 1 opens an -> an at 1
        11:45 counter 1 next     -> A001   # whoever has come is served
        13:00 time passes        -> hall opened
        17:00 time passes        -> hall closed
        ? hall                   -> closed, opens 2026-11-24 07:30
    )");
}

TEST(Hours, holidays_and_weekends_are_closed) {
    check_story(R"(
        day 2026-11-26
        09:00 K1 takes copies    -> refused hall_closed
        ? hall                   -> holiday, opens 2026-11-27 07:30
        day 2026-11-28
        09:00 K1 takes copies    -> A001 ahead 0
        12:00 time passes        -> hall closed
        ? hall                   -> closed, opens 2026-11-30 07:30
        day 2026-11-29
        09:00 K1 takes copies    -> refused hall_closed
        ? hall                   -> closed, opens 2026-11-30 07:30
    )");
}

TEST(Hours, the_manager_closes_early_for_one_day) {
    check_story(R"(
        08:00 K1 takes copies      -> A001 ahead 0
        09:00 manager closes hall  -> hall closed early
        09:00 time passes          -> hall closed
        09:00 K1 takes copies      -> refused hall_closed
        ? hall                     -> closed_early, opens 2026-11-24 07:30
        09:01 manager opens hall   -> hall reopened
        09:01 manager opens hall   -> nothing
        09:02 K1 takes copies      -> A002 ahead 1
        10:00 manager closes hall  -> hall closed early
        day 2026-11-24
        07:30 K1 takes copies      -> A001 ahead 0   # a new day
    )");
}

TEST(DayTurn, those_who_wait_have_come_in_vain_those_at_a_counter_are_served) {
    check_story(R"(
        16:00 counter 1 opens an      -> an at 1
        16:00 counter 2 opens binh    -> binh at 2
        16:00 K1 takes copies         -> A001 ahead 0
        16:00 K1 takes copies         -> A002 ahead 1
        16:00 K1 takes copies         -> A003 ahead 2
        16:00 K1 takes copies         -> A004 ahead 3
        16:10 counter 1 next          -> A001
        16:20 counter 1 finishes      -> finished A001
        16:20 counter 1 next          -> A002
        16:21 counter 1 parks         -> parked A002
        16:22 counter 1 next          -> A003
        16:50 time passes             -> nothing
        16:51 time passes             -> unrated A001
        17:00 time passes             -> hall closed
        day 2026-11-24
        00:00 time passes             -> expired A002, expired A004, closed 2, day 2026-11-24
        ? A003                        -> called
        ? A002                        -> gone
        ? counter 1                   -> open with A003 served 0 rated 0 satisfied 0
        00:05 counter 1 finishes      -> finished A003
        07:30 K1 takes copies         -> A001 ahead 0
        ? figures                     -> issued 1 served 1 missed 0 rated 0 satisfied 0
    )");
}

TEST(DayTurn, a_hall_may_turn_its_day_in_the_night) {
    check_story(R"(
        08:00 config turns 180        -> configured
        16:00 K1 takes copies         -> A001 ahead 0
        day 2026-11-24
        00:30 counter 1 opens an      -> an at 1
        00:30 counter 1 next          -> A001
        00:31 counter 1 walk-in copies -> refused counter_busy
        00:32 counter 1 finishes      -> finished A001
        00:33 counter 1 walk-in copies -> A002 ahead 0, A002, serving A002
        00:34 counter 1 finishes      -> finished A002
        02:59 time passes             -> unrated A001, unrated A002
        03:00 time passes             -> closed 1, day 2026-11-24
        07:30 K1 takes copies         -> A001 ahead 0
    )");
}

TEST(DayTurn, ratings_still_open_are_closed) {
    check_story(R"(
        16:00 K1 takes copies         -> A001 ahead 0
        16:00 counter 1 opens an      -> an at 1
        16:50 counter 1 next          -> A001
        23:50 counter 1 finishes      -> finished A001
        day 2026-11-24
        00:00 time passes             -> unrated A001, closed 1, day 2026-11-24
        00:01 A001 rates 1            -> refused visit_unknown
    )");
}

TEST(DayTurn, several_days_may_pass_at_once) {
    check_story(R"(
        08:00 K1 takes copies         -> A001 ahead 0
        day 2026-11-27
        09:00 at-once K1 takes copies -> refused day_not_turned
        09:00 time passes             -> expired A001, day 2026-11-27
        09:00 K1 takes copies         -> A001 ahead 0
    )");
}

TEST(Manager, closes_and_opens_a_service_while_its_line_goes_on) {
    check_story(R"(
        08:00 K1 takes copies           -> A001 ahead 0
        08:00 manager opens copies      -> nothing
        08:00 manager closes nothing    -> refused service_unknown
        08:00 manager opens nothing     -> refused service_unknown
        08:01 manager closes copies     -> copies closed
        08:02 K1 takes copies           -> refused service_closed
        08:02 counter 1 opens an        -> an at 1
        08:03 counter 1 next            -> A001
        08:04 manager opens copies      -> copies opened
        08:05 K1 takes copies           -> A002 ahead 0
    )");
}

TEST(Manager, an_announcement_stands_until_taken_down) {
    check_story(R"(
        08:00 manager announces hello   -> announced hello
        08:00 manager announces hello   -> nothing
        08:01 manager announces         -> announced nothing
    )");
}

TEST(Incident, is_noted_with_its_kind) {
    check_story(R"(
        08:00 device notes clock_back  -> noted clock_back
        08:00 device notes             -> refused text_invalid
    )");
}

TEST(Config, a_new_file_keeps_those_who_wait) {
    check_story(R"(
        08:00 K1 takes copies          -> A001 ahead 0
        08:00 K1 takes contracts       -> A002 ahead 0
        08:00 K1 takes contracts       -> A003 ahead 1
        08:01 config again             -> nothing
        08:01 config drops contracts   -> configured
        08:02 K1 takes contracts       -> refused service_unknown
        ? line contracts               -> A002 A003
        08:03 counter 1 opens an       -> an at 1
        08:03 counter 1 next           -> A001
        08:04 counter 1 finishes next  -> finished A001, A002   # its counter still takes them
        08:05 counter 1 sends copies   -> A002 to copies
        08:06 counter 1 next           -> A002
        08:07 config series copies E   -> configured
        08:07 K1 takes copies          -> E001 ahead 0
        ? A002                         -> called
    )");
}

} // namespace
} // namespace motcua::rules
