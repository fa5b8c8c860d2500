#include "tests/hall/rules/story.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

TEST(TakeTicket, numbers_run_by_series_and_tell_how_many_are_ahead) {
    check_story(R"(
        08:00 K1 takes copies               -> A001 ahead 0
        08:01 K1 takes copies               -> A002 ahead 1
        08:01 reception takes contracts     -> A003 ahead 0  # a series may be shared
        08:02 K1 takes birth                -> B001 ahead 0
        08:02 K1 takes results              -> 1001 ahead 0
        08:03 K1 takes copies in en         -> A004 ahead 2
        ? A004                              -> waiting for copies ahead 2
        ? line copies                       -> A001 A002 A004
        ? figures                           -> issued 6 served 0 missed 0 rated 0 satisfied 0
    )");
}

TEST(TakeTicket, refusals_come_in_this_order) {
    check_story(R"(
        07:00 K9 takes nothing as nobody in fr  -> refused hall_closed
        11:20 K9 takes nothing as nobody in fr  -> refused after_last_ticket
        13:00 K9 takes - as nobody in fr        -> refused services_invalid
        13:00 K9 takes copies+copies as nobody  -> refused services_invalid
        13:00 K9 takes a+b+c+d+e+f as nobody    -> refused services_invalid
        13:00 K9 takes nothing as nobody in fr  -> refused service_unknown
        13:00 K9 takes copies+nothing           -> refused service_unknown
        13:00 K9 takes id-card as nobody in fr  -> refused service_elsewhere
        13:00 manager closes birth              -> birth closed
        13:00 manager quota birth 1             -> birth quota 1
        13:00 K9 takes birth as nobody in fr    -> refused service_closed
        13:00 manager opens birth               -> birth opened
        13:00 K1 takes birth                    -> B001 ahead 0
        13:00 K9 takes birth as nobody in fr    -> refused quota_reached
        13:00 K9 takes copies as nobody in fr   -> refused class_unknown
        13:00 K9 takes copies as merit in fr    -> refused kiosk_unknown
        13:00 K1 takes copies as merit in fr    -> refused language_unknown
        13:00 K1 takes copies as merit in en    -> A001 ahead 0
    )");
}

TEST(TakeTicket, a_quota_ends_a_service_until_the_manager_raises_it) {
    check_story(R"(
        08:00 K1 takes land          -> C001 ahead 0
        08:00 K1 takes land          -> C002 ahead 1
        08:00 K1 takes land          -> C003 ahead 2
        08:00 K1 takes land          -> refused quota_reached
        08:00 K1 takes copies        -> A001 ahead 0
        08:01 manager quota land 4   -> land quota 4
        08:01 K1 takes land          -> C004 ahead 3
        08:01 K1 takes land          -> refused quota_reached
        08:02 manager quota land 0   -> land quota 0
        08:02 K1 takes land          -> C005 ahead 4
        08:02 manager quota land -1  -> refused amount_invalid
        08:02 manager quota lend 1   -> refused service_unknown
        day 2026-11-24
        08:00 K1 takes land          -> C001 ahead 0   # the next day the file's quota holds again
        08:00 K1 takes land          -> C002 ahead 1
        08:00 K1 takes land          -> C003 ahead 2
        08:00 K1 takes land          -> refused quota_reached
    )");
}

TEST(TakeTicket, a_card_takes_no_second_ticket_of_a_service_while_one_waits) {
    check_story(R"(
        08:00 K1 takes copies with a          -> A001 ahead 0
        08:01 K1 takes copies with a          -> refused ticket_waiting
        08:01 K1 takes birth+copies with a    -> refused ticket_waiting
        08:01 K1 takes copies with b          -> A002 ahead 1
        08:01 K1 takes copies                 -> A003 ahead 2  # whoever shows no card may
        08:01 K1 takes birth with a           -> B001 ahead 0
        08:02 counter 1 opens an              -> an at 1
        08:02 counter 1 next                  -> A001
        08:03 K1 takes copies with a          -> refused ticket_waiting
        08:09 counter 1 finishes              -> finished A001
        08:10 K1 takes copies with a          -> A004 ahead 2
        08:10 K1 takes copies with short      -> refused text_invalid
        08:10 K1 takes land with Z            -> refused text_invalid
        day 2026-11-24
        08:00 K1 takes copies with a          -> A001 ahead 0
    )");
}

TEST(TakeTicket, several_services_are_done_one_after_the_other_under_one_number) {
    check_story(R"(
        08:00 K1 takes copies+birth   -> A001 ahead 0
        08:01 K1 takes birth          -> B001 ahead 0
        08:02 counter 1 opens an      -> an at 1
        08:02 counter 2 opens binh    -> binh at 2
        08:03 counter 1 next          -> A001
        08:09 counter 1 finishes      -> finished A001 with copies
        ? A001                        -> waiting for birth ahead 0
        ? line birth                  -> A001 B001   # it keeps the age of its visit
        08:10 counter 2 next          -> A001
        08:20 counter 2 finishes      -> finished A001
        ? A001                        -> finished
        08:20 counter 2 next          -> B001
    )");
}

TEST(Printing, a_ticket_is_printed_where_there_is_a_printer) {
    check_story(R"(
        08:00 K1 takes copies           -> A001 ahead 0
        08:00 K2 takes copies           -> A002 ahead 1, print A002 at K2
        ? A001                          -> waiting for copies ahead 0
        ? A002                          -> waiting for copies ahead 1 paper asked
        08:01 device printer A002 unknown -> A002 unknown
        08:01 device printer A002 unknown -> nothing
        ? A002                          -> waiting for copies ahead 1 paper unknown
        08:02 device printer A002 printed -> A002 printed
        08:02 device printer A002 printed -> refused print_unknown
        08:02 device printer A001 printed -> refused print_unknown
        ? A002                          -> waiting for copies ahead 1 paper printed
    )");
}

TEST(Printing, the_same_number_is_printed_again_and_marked_as_a_copy) {
    check_story(R"(
        08:00 K2 takes copies             -> A001 ahead 0, print A001 at K2
        08:01 device printer A001 failed  -> A001 failed
        ? A001                            -> waiting for copies ahead 0 paper failed
        08:02 K1 reprints A001            -> refused kiosk_unknown   # it has no printer
        08:02 K9 reprints A001            -> refused kiosk_unknown
        08:02 K2 reprints @99             -> refused visit_unknown
        08:02 K2 reprints A001            -> print A001 copy 1 at K2
        08:03 K2 reprints A001            -> print A001 copy 2 at K2
        08:03 device printer A001 printed copy 2 -> A001 printed
        08:03 device printer A001 printed copy 0 -> refused print_unknown
        08:03 device printer A001 printed copy 1 -> A001 printed
        08:04 reception takes copies      -> A002 ahead 1
        08:04 K2 reprints A002            -> print A002 at K2   # its first paper
        08:04 K2 reprints A002            -> print A002 copy 1 at K2
        08:05 A001 cancels                -> cancelled A001
        08:05 K2 reprints A001            -> refused visit_state
    )");
}

TEST(Appointments, whoever_has_one_stands_where_its_time_belongs) {
    check_story(R"(
        07:35 manager books P1 copies 08:30   -> booked P1 at 08:30
        07:35 manager books P1 birth 09:00    -> refused appointment_exists
        07:35 manager books P2 id-card 09:00  -> refused service_unknown
        07:35 manager books P2 copies 07:00   -> refused time_invalid
        07:40 K1 takes copies                 -> A001 ahead 0
        07:45 K1 checks P1                    -> A002 ahead 1
        08:00 K1 takes copies                 -> A003 ahead 1   # before the slot: ahead of A002
        08:40 K1 takes copies                 -> A004 ahead 3
        ? line copies                         -> A001 A003 A002 A004
    )");
}

TEST(Appointments, check_in_opens_before_the_slot_ends_after_it_and_works_once) {
    check_story(R"(
        07:35 manager books P1 copies 09:00   -> booked P1 at 09:00
        07:35 manager books P2 copies 09:00   -> booked P2 at 09:00
        07:35 manager books P3 copies 09:00   -> booked P3 at 09:00
        07:59 K1 checks P1                    -> refused appointment_too_early
        08:00 K1 checks P9                    -> refused appointment_unknown
        08:00 K9 checks P1                    -> refused kiosk_unknown
        08:00 K1 checks P1 in fr              -> refused language_unknown
        08:00 K1 checks P1                    -> A001 ahead 0
        08:01 K1 checks P1                    -> refused appointment_used
        08:01 manager unbooks P1              -> refused appointment_used
        08:01 manager unbooks P3              -> unbooked P3
        08:01 manager unbooks P3              -> refused appointment_unknown
        08:02 K1 checks P3                    -> refused appointment_unknown
        09:16 K1 checks P2                    -> refused appointment_too_late
    )");
}

TEST(Appointments, a_full_service_still_takes_those_who_booked) {
    check_story(R"(
        07:35 manager books P1 land 08:00     -> booked P1 at 08:00
        07:35 manager books P2 land 09:00     -> booked P2 at 09:00
        07:35 manager quota land 1            -> land quota 1
        07:40 K1 takes land                   -> C001 ahead 0
        07:40 K1 takes land                   -> refused quota_reached
        07:50 K1 checks P1                    -> C002 ahead 1
        07:51 manager closes land             -> land closed
        08:30 K1 checks P2                    -> refused service_closed
    )");
}

TEST(Appointments, a_hall_that_has_closed_for_the_day_gives_no_number) {
    check_story(R"(
        07:35 manager books P1 copies 10:00   -> booked P1 at 10:00
        09:30 manager closes hall             -> hall closed early
        09:50 K1 checks P1                    -> refused hall_closed
        09:55 manager opens hall              -> hall reopened
        09:55 K1 checks P1                    -> A001 ahead 0
    )");
}

TEST(WalkIn, a_clerk_serves_somebody_without_a_ticket) {
    check_story(R"(
        08:00 K1 takes copies           -> A001 ahead 0
        08:00 counter 1 walk-in copies  -> refused counter_closed
        08:00 counter 9 walk-in copies  -> refused counter_unknown
        08:01 counter 1 opens an        -> an at 1
        08:01 counter 1 walk-in nothing -> refused service_unknown
        08:01 counter 1 walk-in id-card -> refused service_elsewhere
        08:01 counter 1 walk-in birth   -> B001 ahead 0, B001, serving B001
        08:01 counter 1 walk-in copies  -> refused counter_busy
        ? counter 1                     -> open with B001 served 0 rated 0 satisfied 0
        08:05 counter 1 finishes        -> finished B001
    )");
}

TEST(Devices, a_report_is_told_once) {
    check_story(R"(
        08:00 device P1 out   -> P1 paper out
        08:01 device P1 out   -> nothing
        08:02 device P1 ok    -> P1 paper ok
    )");
}

} // namespace
} // namespace motcua::rules
