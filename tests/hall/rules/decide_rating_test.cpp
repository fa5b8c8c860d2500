#include "tests/hall/rules/story.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

TEST(Rating, from_the_start_of_service_until_the_window_ends) {
    check_story(R"(
        08:00 counter 1 opens an   -> an at 1
        08:00 K1 takes copies      -> A001 ahead 0
        08:01 A001 rates 1         -> refused rating_closed
        08:01 counter 1 next       -> A001
        08:02 A001 rates 1         -> refused rating_closed
        08:02 counter 1 serves     -> serving A001
        08:03 A001 rates 0         -> refused rating_invalid
        08:03 A001 rates 4         -> refused rating_invalid
        08:03 @99 rates 1          -> refused visit_unknown
        08:09 counter 1 finishes   -> finished A001
        08:39 A001 rates 2         -> A001 gives 2 to an for copies
        08:39 A001 rates 1         -> refused rating_given
        ? counter 1                -> open served 1 rated 1 satisfied 1
        08:40 time passes          -> nothing
    )");
}

TEST(Rating, whoever_gives_none_is_counted_when_the_window_ends) {
    check_story(R"(
        08:00 counter 1 opens an       -> an at 1
        08:00 K1 takes copies          -> A001 ahead 0
        08:00 K1 takes copies          -> A002 ahead 1
        08:01 counter 1 next           -> A001
        08:05 counter 1 finishes next  -> finished A001, A002
        08:15 counter 1 finishes       -> finished A002
        08:35 time passes              -> nothing
        08:36 time passes              -> unrated A001
        08:36 A001 rates 1             -> refused rating_closed
        08:40 A002 rates 3 because manner -> A002 gives 3 to an for copies
        09:00 time passes              -> nothing
        ? figures                      -> issued 2 served 2 missed 0 rated 1 satisfied 0
    )");
}

TEST(Rating, reasons_and_answers_are_those_of_the_file_and_the_law) {
    check_story(R"(
        08:00 counter 1 opens an            -> an at 1
        08:00 counter 1 walk-in copies      -> A001 ahead 0, A001, serving A001
        08:01 A001 rates 3 because nothing  -> refused rating_invalid
        08:01 A001 rates 3 because time because manner because time -> refused rating_invalid
        08:01 A001 rates 3 index 2 0        -> refused rating_invalid
        08:01 A001 rates 3 index 1 3        -> refused rating_invalid
        08:01 A001 rates 3 index 1 -1       -> refused rating_invalid
        08:01 A001 rates 3 because time index 1 0 index 7 2 -> A001 gives 3 to an for copies
    )");
}

TEST(Rating, the_keypad_rates_whoever_is_served_else_the_last_one) {
    check_story(R"(
        08:00 counter 1 presses 1      -> refused counter_closed
        08:00 counter 1 opens an       -> an at 1
        08:00 counter 1 presses 1      -> refused rating_closed
        08:00 K1 takes copies          -> A001 ahead 0
        08:00 K1 takes copies          -> A002 ahead 1
        08:01 counter 1 next           -> A001
        08:01 counter 1 presses 1      -> refused rating_closed
        08:01 counter 1 serves         -> serving A001
        08:05 counter 1 finishes next  -> finished A001, A002
        08:05 counter 1 presses 1      -> A001 gives 1 to an for copies   # A002 is not there yet
        08:06 counter 1 presses 1      -> refused rating_given
        08:06 counter 1 serves         -> serving A002
        08:07 counter 1 presses 9      -> refused rating_invalid
        08:07 counter 1 presses 3      -> A002 gives 3 to an for copies
    )");
}

TEST(Rating, a_press_long_after_the_next_call_is_nobodys) {
    check_story(R"(
        08:00 counter 1 opens an       -> an at 1
        08:00 K1 takes copies          -> A001 ahead 0
        08:00 K1 takes copies          -> A002 ahead 1
        08:01 counter 1 next           -> A001
        08:05 counter 1 finishes next  -> finished A001, A002
        08:07 counter 1 presses 3      -> refused rating_closed   # is it A001, or A002 who came?
        08:07 A001 rates 1             -> A001 gives 1 to an for copies
    )");
}

TEST(Rating, presses_in_quick_succession_count_once) {
    check_story(R"(
        08:00 counter 1 opens an          -> an at 1
        08:00 counter 1 walk-in copies    -> A001 ahead 0, A001, serving A001
        08:01 counter 1 finishes          -> finished A001
        08:01 counter 1 walk-in copies    -> A002 ahead 0, A002, serving A002
        08:02 counter 1 presses 2         -> A002 gives 2 to an for copies
        08:02 counter 1 finishes          -> finished A002
        08:02 counter 1 walk-in copies    -> A003 ahead 0, A003, serving A003
        08:02 counter 1 presses 1         -> refused rating_too_soon
        08:03 counter 1 presses 1         -> A003 gives 1 to an for copies
    )");
}

TEST(Rating, a_keypad_does_not_rate_what_another_counter_does) {
    check_story(R"(
        08:00 counter 1 opens an      -> an at 1
        08:00 counter 2 opens binh    -> binh at 2
        08:00 K1 takes copies+birth   -> A001 ahead 0
        08:01 counter 1 next          -> A001
        08:05 counter 1 finishes      -> finished A001 with copies
        08:06 counter 2 next          -> A001
        08:06 counter 2 serves        -> serving A001
        08:07 counter 1 presses 3     -> refused rating_closed
        08:08 counter 2 presses 1     -> A001 gives 1 to binh for birth
    )");
}

TEST(Rating, belongs_to_the_clerk_who_served) {
    check_story(R"(
        08:00 counter 1 opens an    -> an at 1
        08:00 counter 1 walk-in copies -> A001 ahead 0, A001, serving A001
        08:01 counter 1 finishes    -> finished A001
        08:02 counter 1 closes      -> closed 1
        08:03 counter 1 opens chi   -> chi at 1
        08:04 counter 1 presses 2   -> A001 gives 2 to an for copies
    )");
}

} // namespace
} // namespace motcua::rules
