#include "tests/hall/rules/story.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

TEST(WhoIsNext, first_come_first_served_inside_a_service) {
    check_story(R"(
        08:00 counter 1 opens an   -> an at 1
        08:00 K1 takes copies      -> A001 ahead 0
        08:01 K1 takes contracts   -> A002 ahead 0
        08:02 K1 takes copies      -> A003 ahead 1
        08:03 counter 1 next       -> A001
        08:04 counter 1 finishes next -> finished A001, A002   # one level: whoever came first
        08:05 counter 1 finishes next -> finished A002, A003
    )");
}

TEST(WhoIsNext, a_lower_level_goes_first_whoever_came_when) {
    check_story(R"(
        08:00 counter 1 opens an      -> an at 1
        08:00 K1 takes results        -> 1001 ahead 0
        08:20 K1 takes copies         -> A001 ahead 0
        08:21 counter 1 next          -> A001
        08:22 counter 1 finishes next -> finished A001, 1001
    )");
}

TEST(WhoIsNext, the_managers_profile_replaces_the_files) {
    check_story(R"(
        08:00 counter 3 opens an                       -> an at 3
        08:00 K1 takes copies                          -> A001 ahead 0
        08:00 K1 takes results                         -> 1001 ahead 0
        08:01 counter 3 next                           -> refused nobody_waiting
        08:01 manager profile 9 copies                 -> refused counter_unknown
        08:01 manager profile 3 nothing                -> refused services_invalid
        08:01 manager profile 3 copies:0               -> refused services_invalid
        08:01 manager profile 3 copies:10              -> refused services_invalid
        08:01 manager profile 3 copies+copies          -> refused services_invalid
        08:01 manager profile 3 copies:2+results:1     -> profile of 3
        08:02 counter 3 next                           -> 1001
        08:03 counter 3 finishes next                  -> finished 1001, A001
        08:04 manager profile 3 -                      -> profile of 3
        08:04 K1 takes land                            -> C001 ahead 0
        08:05 counter 3 finishes next                  -> finished A001
    )");
}

TEST(Priority, a_class_moves_ahead_by_its_credit_and_no_further) {
    check_story(R"(
        08:00 K1 takes copies              -> A001 ahead 0
        08:25 K1 takes copies              -> A002 ahead 1
        08:29 K1 takes copies as elderly   -> A003 ahead 0   # as if come at 07:59
        08:31 K1 takes copies as elderly   -> A004 ahead 2   # as if come at 08:01
        08:32 K1 takes copies as merit     -> A005 ahead 3   # as if come at 08:22
        ? line copies                      -> A003 A001 A004 A005 A002
    )");
}

TEST(Priority, an_ordinary_ticket_is_never_held_back_longer_than_the_largest_credit) {
    check_story(R"(
        08:00 counter 1 opens an           -> an at 1
        08:00 K1 takes copies              -> A001 ahead 0
        08:20 K1 takes copies as elderly   -> A002 ahead 0
        08:30 K1 takes copies as elderly   -> A003 ahead 2   # equal age: who came first
        08:31 K1 takes copies as elderly   -> A004 ahead 3
        08:40 counter 1 next               -> A002
        08:45 counter 1 finishes next      -> finished A002, A001
    )");
}

TEST(Waiting, the_expected_wait_follows_open_counters) {
    check_story(R"(
        08:00 K1 takes copies       -> A001 ahead 0
        ? wait copies               -> unknown
        08:01 counter 1 opens an    -> an at 1
        08:01 counter 1 next        -> A001
        08:01 K1 takes copies       -> A002 ahead 0
        08:01 K1 takes copies       -> A003 ahead 1
        ? wait copies               -> 6 to 50
        08:01 counter 2 opens binh  -> binh at 2
        ? wait copies               -> 2 to 20
        ? wait land                 -> unknown
    )");
}

} // namespace
} // namespace motcua::rules
