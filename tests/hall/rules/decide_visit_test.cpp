#include "tests/hall/rules/story.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

TEST(Absent, whoever_does_not_come_may_come_back) {
    check_story(R"(
        08:00 K1 takes copies        -> A001 ahead 0
        08:01 K1 takes copies        -> A002 ahead 1
        08:01 K1 takes copies        -> A003 ahead 2
        08:02 counter 1 opens an     -> an at 1
        08:02 counter 1 misses       -> refused counter_idle
        08:02 counter 1 next         -> A001
        08:03 A001 back              -> refused visit_state
        08:03 counter 1 misses       -> absent A001
        ? A001                       -> no_show
        08:04 A001 back              -> back A001   # by age: first again
        ? line copies                -> A001 A002 A003
        08:05 counter 1 next         -> A001
        08:06 counter 1 misses       -> absent A001
        08:07 A001 back last         -> back A001
        ? line copies                -> A002 A003 A001
        08:08 counter 1 next         -> A002
        08:09 counter 1 serves       -> serving A002
        08:09 counter 1 misses       -> refused visit_state
        08:10 counter 1 finishes next -> finished A002, A003
        08:11 counter 1 misses       -> absent A003
        08:12 A003 back first        -> back A003
        ? line copies                -> A003 A001
        08:12 A003 back              -> refused visit_state
        08:12 @99 back               -> refused visit_unknown
        ? figures                    -> issued 3 served 1 missed 3 rated 0 satisfied 0
    )");
}

TEST(Absent, last_is_behind_those_who_have_booked_a_later_time_too) {
    check_story(R"(
        08:00 manager books P1 copies 09:00  -> booked P1 at 09:00
        08:00 counter 1 opens an             -> an at 1
        08:00 K1 takes copies                -> A001 ahead 0
        08:01 K1 checks P1                   -> A002 ahead 1
        08:02 counter 1 next                 -> A001
        08:03 counter 1 misses               -> absent A001
        08:04 A001 back last                 -> back A001
        ? line copies                        -> A002 A001
    )");
}

TEST(Absent, a_clerk_may_call_an_absent_one_directly) {
    check_story(R"(
        08:00 K1 takes copies       -> A001 ahead 0
        08:02 counter 1 opens an    -> an at 1
        08:02 counter 1 next        -> A001
        08:03 counter 1 misses      -> absent A001
        08:04 counter 1 next        -> refused nobody_waiting
        08:05 counter 1 calls A001  -> A001
        08:06 counter 1 recalls     -> A001 call 2
    )");
}

TEST(Parked, a_timer_brings_the_visit_back_with_its_age) {
    check_story(R"(
        08:00 K1 takes copies         -> A001 ahead 0
        08:01 counter 1 opens an      -> an at 1
        08:01 counter 1 parks 10      -> refused counter_idle
        08:01 counter 1 next          -> A001
        08:02 counter 1 parks 121     -> refused time_invalid
        08:02 counter 1 parks -1      -> refused time_invalid
        08:02 counter 1 parks 20      -> parked A001 until 08:22
        ? A001                        -> parked
        08:10 K1 takes copies         -> A002 ahead 0
        08:21 time passes             -> nothing
        08:22 at-once K1 takes copies -> refused day_not_turned
        08:22 time passes             -> back A001
        ? line copies                 -> A001 A002
    )");
}

TEST(Parked, without_a_timer_it_waits_to_be_brought_back) {
    check_story(R"(
        08:00 K1 takes copies        -> A001 ahead 0
        08:00 K1 takes copies        -> A002 ahead 1
        08:01 counter 1 opens an     -> an at 1
        08:01 counter 1 next         -> A001
        08:02 counter 1 parks        -> parked A001
        11:00 time passes            -> nothing
        11:00 counter 1 next         -> A002
        11:01 A001 back              -> back A001
        11:02 counter 1 finishes next -> finished A002, A001
        11:02 counter 1 parks 5      -> parked A001 until 11:07
        11:03 counter 1 calls A001   -> A001
        11:08 time passes            -> nothing   # the timer went with the call
    )");
}

TEST(Transfer, to_a_service_by_age_first_or_last) {
    check_story(R"(
        08:00 counter 1 opens an           -> an at 1
        08:00 K1 takes copies              -> A001 ahead 0
        08:01 K1 takes birth               -> B001 ahead 0
        08:02 K1 takes copies              -> A002 ahead 1
        08:02 K1 takes copies              -> A003 ahead 2
        08:03 K1 takes birth               -> B002 ahead 1
        08:04 counter 1 sends birth        -> refused counter_idle
        08:04 counter 1 next               -> A001
        08:05 counter 1 sends nowhere      -> refused place_invalid
        08:05 counter 1 sends nothing      -> refused service_unknown
        08:05 counter 1 sends id-card      -> refused service_elsewhere
        08:05 counter 1 sends birth        -> A001 to birth
        ? line birth                       -> A001 B001 B002
        08:06 counter 1 next               -> A002
        08:06 counter 1 sends birth last   -> A002 to birth
        08:07 counter 1 next               -> A003
        08:07 counter 1 sends birth first  -> A003 to birth
        ? line birth                       -> A003 A001 B001 B002 A002
    )");
}

TEST(Transfer, a_place_counts_in_the_line_it_was_given_for_only) {
    check_story(R"(
        08:00 counter 1 opens an           -> an at 1
        08:00 counter 2 opens binh         -> binh at 2
        08:00 K1 takes land+copies         -> C001 ahead 0
        08:01 K1 takes copies              -> A001 ahead 0
        08:02 counter 1 calls C001         -> C001
        08:03 counter 1 sends birth last   -> C001 to birth
        08:04 counter 2 next               -> C001
        08:05 counter 2 finishes           -> finished C001 with birth
        ? line copies                      -> C001 A001   # by its age again
    )");
}

TEST(Transfer, to_a_counter_and_back_again) {
    check_story(R"(
        08:00 counter 1 opens an                   -> an at 1
        08:00 K1 takes copies                      -> A001 ahead 0
        08:01 counter 1 next                       -> A001
        08:02 counter 1 sends counter 9            -> refused counter_unknown
        08:02 counter 1 sends counter 3            -> refused counter_closed
        08:02 counter 1 sends counter 1            -> refused place_invalid
        08:03 counter 3 opens chi                  -> chi at 3
        08:03 counter 1 sends counter 3 returning  -> A001 to counter 3 coming back
        ? A001                                     -> waiting for counter 3 ahead 0
        ? bound 3                                  -> A001
        08:04 counter 1 next                       -> refused nobody_waiting
        08:04 counter 3 next                       -> A001
        08:09 counter 3 finishes                   -> finished A001 with copies
        ? A001                                     -> waiting for counter 1 ahead 0
        08:10 counter 1 next                       -> A001
        08:11 counter 1 finishes                   -> finished A001
    )");
}

TEST(Transfer, to_another_service_and_back_to_the_same_counter) {
    check_story(R"(
        08:00 counter 1 opens an               -> an at 1
        08:00 counter 3 opens chi              -> chi at 3
        08:00 K1 takes copies                  -> A001 ahead 0
        08:01 K1 takes copies                  -> A002 ahead 1
        08:02 counter 1 next                   -> A001
        08:03 counter 1 sends land returning   -> A001 to land coming back
        08:04 counter 3 next                   -> A001
        08:05 counter 3 finishes next          -> finished A001 with land
        08:06 counter 1 next                   -> A001   # older than A002
        08:07 counter 1 finishes next          -> finished A001, A002
    )");
}

TEST(Transfer, those_who_wait_for_a_counter_are_released_when_it_closes) {
    check_story(R"(
        08:00 counter 1 opens an          -> an at 1
        08:00 counter 3 opens chi         -> chi at 3
        08:00 K1 takes copies             -> A001 ahead 0
        08:01 counter 1 next              -> A001
        08:02 counter 1 sends counter 3   -> A001 to counter 3
        08:03 counter 3 pauses            -> paused 3
        ? bound 3                         -> A001
        08:04 counter 3 closes            -> back A001 released, closed 3
        ? A001                            -> waiting for copies ahead 0
        08:05 counter 1 next              -> A001
    )");
}

TEST(Transfer, whoever_would_come_back_to_a_closed_counter_is_released) {
    check_story(R"(
        08:00 counter 1 opens an               -> an at 1
        08:00 counter 3 opens chi              -> chi at 3
        08:00 K1 takes copies                  -> A001 ahead 0
        08:01 counter 1 next                   -> A001
        08:02 counter 1 sends land returning   -> A001 to land coming back
        08:03 counter 1 closes                 -> closed 1
        08:04 counter 3 next                   -> A001
        08:05 counter 3 finishes next          -> finished A001 with land, back A001 released
        ? A001                                 -> waiting for copies ahead 0
    )");
}

TEST(Transfer, whoever_is_parked_for_a_counter_is_released_when_it_has_closed) {
    check_story(R"(
        08:00 counter 1 opens an          -> an at 1
        08:00 counter 3 opens chi         -> chi at 3
        08:00 K1 takes copies             -> A001 ahead 0
        08:00 K1 takes copies             -> A002 ahead 1
        08:01 counter 1 next              -> A001
        08:02 counter 1 sends counter 3   -> A001 to counter 3
        08:03 counter 1 next              -> A002
        08:03 counter 1 sends counter 3   -> A002 to counter 3
        08:04 counter 3 next              -> A001
        08:05 counter 3 parks 30          -> parked A001 until 08:35
        08:06 counter 3 next              -> A002
        08:06 counter 3 misses            -> absent A002
        08:07 counter 3 closes            -> closed 3
        08:35 time passes                 -> back A001 released
        08:36 A002 back                   -> back A002 released
        ? line copies                     -> A001 A002
    )");
}

TEST(AddService, one_more_thing_to_do) {
    check_story(R"(
        08:00 counter 1 opens an       -> an at 1
        08:00 counter 2 opens binh     -> binh at 2
        08:00 K1 takes copies          -> A001 ahead 0
        08:01 counter 1 adds birth     -> refused counter_idle
        08:01 counter 1 next           -> A001
        08:02 counter 1 adds nothing   -> refused service_unknown
        08:02 counter 1 adds id-card   -> refused service_elsewhere
        08:02 counter 1 adds birth     -> A001 also birth
        08:02 counter 1 adds land      -> A001 also land
        08:02 counter 1 adds results   -> A001 also results
        08:02 counter 1 adds contracts -> A001 also contracts
        08:02 counter 1 adds birth     -> refused services_invalid
        08:02 counter 1 sends land returning -> refused services_invalid
        08:03 counter 1 finishes       -> finished A001 with copies
        ? A001                         -> waiting for birth ahead 0
    )");
}

TEST(Cancel, a_visit_may_end_before_it_is_served) {
    check_story(R"(
        08:00 counter 1 opens an   -> an at 1
        08:00 K1 takes copies      -> A001 ahead 0
        08:00 K1 takes copies      -> A002 ahead 1
        08:01 @99 cancels          -> refused visit_unknown
        08:01 A001 cancels         -> cancelled A001
        08:01 A001 cancels         -> refused visit_state
        08:01 A001 back            -> refused visit_state
        08:02 counter 1 next       -> A002
        08:02 A002 cancels         -> cancelled A002   # from the counter too
        ? counter 1                -> open served 0 rated 0 satisfied 0
        08:03 counter 1 next       -> refused nobody_waiting
    )");
}

TEST(Papers, a_dossier_and_a_fee_belong_to_the_visit_at_hand) {
    check_story(R"(
        08:00 counter 1 opens an              -> an at 1
        08:00 K1 takes copies                 -> A001 ahead 0
        08:01 counter 1 links H57.1           -> refused counter_idle
        08:01 counter 1 next                  -> A001
        08:02 counter 1 links h57             -> refused text_invalid
        08:02 counter 1 links H57/1           -> refused text_invalid
        08:02 counter 1 links H57.11-261123-1 -> dossier H57.11-261123-1
        08:02 counter 1 charges -1            -> refused amount_invalid
        08:02 counter 1 charges 20000         -> fee 20000
        08:03 counter 1 charges 0             -> fee 0
    )");
}

} // namespace
} // namespace motcua::rules
