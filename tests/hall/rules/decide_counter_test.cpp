#include "tests/hall/rules/story.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

TEST(Counter, a_clerk_calls_serves_and_finishes) {
    check_story(R"(
        08:00 K1 takes copies      -> A001 ahead 0
        08:01 counter 1 next       -> refused counter_closed
        08:01 counter 9 next       -> refused counter_unknown
        08:01 counter 1 opens an   -> an at 1
        08:02 counter 1 serves     -> refused counter_idle
        08:02 counter 1 next       -> A001
        ? A001                     -> called
        ? line copies              -> nobody
        08:03 counter 1 next       -> refused counter_busy
        08:03 counter 1 serves     -> serving A001
        08:03 counter 1 serves     -> nothing
        ? counter 1                -> open with A001 served 0 rated 0 satisfied 0
        08:09 counter 1 finishes   -> finished A001
        ? counter 1                -> open served 1 rated 0 satisfied 0
        08:09 counter 1 finishes   -> refused counter_idle
        08:09 counter 1 next       -> refused nobody_waiting
    )");
}

TEST(Counter, one_tap_finishes_and_calls_the_next) {
    check_story(R"(
        08:00 K1 takes copies+contracts  -> A001 ahead 0
        08:01 K1 takes copies            -> A002 ahead 1
        08:02 counter 1 opens an         -> an at 1
        08:02 counter 1 finishes next    -> A001
        08:05 counter 1 finishes next    -> finished A001 with copies, A001
        08:09 counter 1 finishes next    -> finished A001, A002
        08:12 counter 1 finishes next    -> finished A002   # nobody is left: only finished
        08:13 counter 1 finishes next    -> refused nobody_waiting
        ? figures                        -> issued 2 served 2 missed 0 rated 0 satisfied 0
    )");
}

TEST(Counter, a_service_ends_with_an_outcome) {
    check_story(R"(
        08:00 K1 takes copies                 -> A001 ahead 0
        08:00 K1 takes copies                 -> A002 ahead 1
        08:00 K1 takes copies                 -> A003 ahead 2
        08:02 counter 1 opens an              -> an at 1
        08:02 counter 1 next                  -> A001
        08:03 counter 1 finishes incomplete   -> finished A001 incomplete
        08:03 counter 1 next                  -> A002
        08:04 counter 1 finishes refused      -> finished A002 refused
        08:04 counter 1 next                  -> A003
        08:05 counter 1 finishes redirected   -> finished A003 redirected
    )");
}

TEST(Counter, a_call_is_repeated_three_times) {
    check_story(R"(
        08:00 K1 takes copies      -> A001 ahead 0
        08:01 counter 1 opens an   -> an at 1
        08:01 counter 1 recalls    -> refused counter_idle
        08:01 counter 1 next       -> A001
        08:02 counter 1 recalls    -> A001 call 2
        08:03 counter 1 recalls    -> A001 call 3
        08:04 counter 1 recalls    -> A001 call 4
        08:05 counter 1 recalls    -> refused recalls_spent
        08:05 counter 1 serves     -> serving A001
        08:06 counter 1 recalls    -> refused visit_state
    )");
}

TEST(Counter, one_clerk_a_counter_and_one_counter_a_clerk) {
    check_story(R"(
        08:00 counter 9 opens an     -> refused counter_unknown
        08:00 counter 1 opens an     -> an at 1
        08:00 counter 1 opens an     -> nothing
        08:00 counter 1 opens binh   -> refused counter_open
        08:00 counter 2 opens an     -> refused staff_elsewhere
        08:01 counter 2 opens binh   -> binh at 2
        08:02 counter 1 closes       -> closed 1
        08:02 counter 1 closes       -> refused counter_closed
        08:02 counter 3 opens an     -> an at 3
        08:02 counter 1 opens chi    -> chi at 1
    )");
}

TEST(Counter, closes_only_when_nobody_is_there) {
    check_story(R"(
        08:00 K1 takes copies      -> A001 ahead 0
        08:01 counter 1 opens an   -> an at 1
        08:01 counter 1 next       -> A001
        08:01 counter 1 closes     -> refused counter_busy
        08:05 counter 1 finishes   -> finished A001
        08:05 counter 1 closes     -> closed 1
    )");
}

TEST(Counter, a_pause_lets_the_visit_at_hand_end_but_calls_nobody) {
    check_story(R"(
        08:00 K1 takes copies       -> A001 ahead 0
        08:00 K1 takes copies       -> A002 ahead 1
        08:01 counter 1 pauses      -> refused counter_closed
        08:01 counter 1 opens an    -> an at 1
        08:01 counter 1 next        -> A001
        08:02 counter 1 pauses      -> paused 1
        08:02 counter 1 pauses      -> nothing
        08:03 counter 1 finishes next -> refused counter_paused
        08:03 counter 1 finishes    -> finished A001
        08:03 counter 1 next        -> refused counter_paused
        08:03 counter 1 calls A002  -> refused counter_paused
        ? counter 1                 -> paused served 1 rated 0 satisfied 0
        ? wait copies               -> unknown
        08:04 counter 1 resumes     -> resumed 1
        08:04 counter 1 resumes     -> nothing
        08:04 counter 1 next        -> A002
    )");
}

TEST(Counter, calls_a_certain_ticket) {
    check_story(R"(
        08:00 K1 takes copies        -> A001 ahead 0
        08:00 K1 takes copies        -> A002 ahead 1
        08:00 K1 takes land          -> C001 ahead 0
        08:01 counter 1 calls A002   -> refused counter_closed
        08:01 counter 1 opens an     -> an at 1
        08:01 counter 1 calls @99    -> refused visit_unknown
        08:01 counter 1 calls A002   -> A002
        08:01 counter 1 calls A001   -> refused counter_busy
        08:02 counter 1 finishes     -> finished A002
        08:02 counter 1 calls A002   -> refused visit_state
        08:02 counter 1 calls C001   -> C001   # a service of another counter too
        08:03 counter 2 opens binh   -> binh at 2
        08:03 counter 2 calls C001   -> refused visit_state
    )");
}

TEST(Counter, a_counter_that_the_file_drops_can_still_end_its_visit) {
    check_story(R"(
        08:00 K1 takes copies          -> A001 ahead 0
        08:00 K1 takes birth           -> B001 ahead 0
        08:01 counter 2 opens an       -> an at 2
        08:01 counter 2 next           -> B001
        08:02 config drops counter 2   -> configured
        08:03 counter 2 serves         -> serving B001
        08:04 counter 2 finishes       -> finished B001
        08:04 counter 2 next           -> refused nobody_waiting
        08:05 counter 2 closes         -> closed 2
        08:05 counter 2 opens an       -> refused counter_unknown
        08:06 counter 1 opens an       -> an at 1
    )");
}

} // namespace
} // namespace motcua::rules
