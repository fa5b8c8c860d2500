#pragma once

#include "hall/rules/calendar.h"
#include "hall/rules/refusal.h"
#include "hall/rules/state.h"
#include "hall/rules/wait.h"

#include <boost/describe.hpp>

// The members that appear in JSON, in their order there. The rules themselves know no JSON.
namespace motcua::rules {

BOOST_DESCRIBE_ENUM(Channel, kiosk, reception, appointment, walk_in)
BOOST_DESCRIBE_ENUM(Place, first, last, by_age)
BOOST_DESCRIBE_ENUM(Outcome, done, incomplete, refused, redirected)
BOOST_DESCRIBE_ENUM(PrintOutcome, printed, failed, unknown)
BOOST_DESCRIBE_ENUM(RatingSource, kiosk, keypad, phone, tablet)
BOOST_DESCRIBE_ENUM(DeviceKind, printer, scanner, board, keypad)
BOOST_DESCRIBE_ENUM(ConfigOrigin, file, page)
BOOST_DESCRIBE_ENUM(
    VisitState, waiting, called, serving, parked, no_show, finished, cancelled, expired)
BOOST_DESCRIBE_ENUM(TaskState, waiting, current, done)
BOOST_DESCRIBE_ENUM(Paper, none, asked, printed, failed, unknown)
BOOST_DESCRIBE_ENUM(CounterState, closed, open, paused)
BOOST_DESCRIBE_ENUM(
    HallState, open, before_opening, pause, after_last_ticket, closed, holiday, closed_early)
BOOST_DESCRIBE_ENUM(Refusal,
                    hall_closed,
                    after_last_ticket,
                    service_unknown,
                    service_closed,
                    service_elsewhere,
                    quota_reached,
                    services_invalid,
                    class_unknown,
                    ticket_waiting,
                    kiosk_unknown,
                    language_unknown,
                    appointment_unknown,
                    appointment_used,
                    appointment_too_early,
                    appointment_too_late,
                    appointment_exists,
                    visit_unknown,
                    visit_state,
                    counter_unknown,
                    counter_closed,
                    counter_paused,
                    counter_open,
                    counter_busy,
                    counter_idle,
                    staff_elsewhere,
                    nobody_waiting,
                    recalls_spent,
                    place_invalid,
                    time_invalid,
                    text_invalid,
                    rating_closed,
                    rating_given,
                    rating_invalid,
                    rating_too_soon,
                    print_unknown,
                    amount_invalid,
                    day_not_turned,
                    storage_failing,
                    not_allowed,
                    account_unknown,
                    account_exists,
                    account_invalid,
                    account_last_manager,
                    secret_weak,
                    enrolment_closed,
                    enrolment_wrong,
                    too_busy,
                    config_invalid,
                    config_stale,
                    config_in_use,
                    config_other)

BOOST_DESCRIBE_STRUCT(Text, (), (vi, en))
BOOST_DESCRIBE_STRUCT(Field, (), (id, name))
BOOST_DESCRIBE_STRUCT(Procedure, (), (papers, time_limit, fee, online, by_post, portal, sample))
BOOST_DESCRIBE_STRUCT(Official, (), (name, title, phone))
BOOST_DESCRIBE_STRUCT(Look, (), (navy, gold, seal))
BOOST_DESCRIBE_STRUCT(
    Service,
    (),
    (id, field, name, series, digits, quota, usual, received_here, elsewhere, collects, procedure))
BOOST_DESCRIBE_STRUCT(WorkItem, (), (service, level))
BOOST_DESCRIBE_STRUCT(CounterConfig, (), (id, label, name, profile))
BOOST_DESCRIBE_STRUCT(Kiosk, (), (id, name, prints))
BOOST_DESCRIBE_STRUCT(PriorityClass, (), (id, name, credit, from_age))
BOOST_DESCRIBE_STRUCT(OpenSpan, (), (from, to))
BOOST_DESCRIBE_STRUCT(SpecialDay, (), (day, name, open))
BOOST_DESCRIBE_STRUCT(Calendar, (), (utc_offset, day_turn, week, special, last_ticket_before))
BOOST_DESCRIBE_STRUCT(Limits,
                      (),
                      (recalls,
                       services_a_visit,
                       park_longest,
                       appointment_early,
                       appointment_late,
                       rating_window,
                       target_minutes))
BOOST_DESCRIBE_STRUCT(RatingReason, (), (id, name))
BOOST_DESCRIBE_STRUCT(RatingMeaning, (), (three, points, liked))
BOOST_DESCRIBE_STRUCT(RatingScale, (), (levels, reasons, questions, meanings, interval_seconds))
BOOST_DESCRIBE_ENUM(BoardKind, calling, waiting, counter)
BOOST_DESCRIBE_ENUM(BoardPart, recent, fields, notices, media)
BOOST_DESCRIBE_ENUM(VoiceRegion, south, north)
BOOST_DESCRIBE_ENUM(NumberReading, digits, whole)
BOOST_DESCRIBE_STRUCT(Zone, (), (id, name, counters))
BOOST_DESCRIBE_STRUCT(Board,
                      (),
                      (id,
                       name,
                       kind,
                       zone,
                       counter,
                       fields,
                       parts,
                       media,
                       media_seconds,
                       width_mm,
                       character_mm,
                       language,
                       voice,
                       volume))
BOOST_DESCRIBE_STRUCT(VoicePhrase, (), (language, text))
BOOST_DESCRIBE_STRUCT(Voice,
                      (),
                      (region, reading, repeats, chime, volume, oldest_seconds, quiet, phrases))
BOOST_DESCRIBE_STRUCT(Payment, (), (bank, account))
BOOST_DESCRIBE_STRUCT(HallConfig,
                      (),
                      (id,
                       agency,
                       name,
                       hotline,
                       public_url,
                       training,
                       languages,
                       notices,
                       fields,
                       services,
                       counters,
                       kiosks,
                       classes,
                       calendar,
                       limits,
                       rating,
                       officials,
                       look,
                       one_ticket_a_card,
                       zones,
                       boards,
                       voice,
                       payment))

BOOST_DESCRIBE_STRUCT(TakeTicket, (), (kiosk, services, priority, language, card))
BOOST_DESCRIBE_STRUCT(CheckIn, (), (kiosk, code, language))
BOOST_DESCRIBE_STRUCT(Reprint, (), (visit, kiosk))
BOOST_DESCRIBE_STRUCT(CloseCounter, (), (counter))
BOOST_DESCRIBE_STRUCT(PauseCounter, (), (counter, reason))
BOOST_DESCRIBE_STRUCT(ResumeCounter, (), (counter))
BOOST_DESCRIBE_STRUCT(CallNext, (), (counter, finish))
BOOST_DESCRIBE_STRUCT(CallTicket, (), (counter, visit))
BOOST_DESCRIBE_STRUCT(Recall, (), (counter))
BOOST_DESCRIBE_STRUCT(Serve, (), (counter))
BOOST_DESCRIBE_STRUCT(Finish, (), (counter, outcome))
BOOST_DESCRIBE_STRUCT(NoShow, (), (counter))
BOOST_DESCRIBE_STRUCT(Park, (), (counter, reason, minutes))
BOOST_DESCRIBE_STRUCT(Transfer, (), (counter, service, to_counter, place, come_back))
BOOST_DESCRIBE_STRUCT(AddService, (), (counter, service))
BOOST_DESCRIBE_STRUCT(WalkIn, (), (counter, service))
BOOST_DESCRIBE_STRUCT(BringBack, (), (visit, place))
BOOST_DESCRIBE_STRUCT(CancelVisit, (), (visit))
BOOST_DESCRIBE_STRUCT(LinkDossier, (), (counter, code))
BOOST_DESCRIBE_STRUCT(SetFee, (), (counter, amount, purpose))
BOOST_DESCRIBE_STRUCT(ReportPrint, (), (visit, copy, outcome, detail))
BOOST_DESCRIBE_STRUCT(ReportDevice,
                      (),
                      (device, kind, kiosk, online, paper, cover, cutter, fault, label))
BOOST_DESCRIBE_STRUCT(PressRating, (), (counter, level, reasons, source))
BOOST_DESCRIBE_STRUCT(CloseService, (), (service, reason))
BOOST_DESCRIBE_STRUCT(OpenService, (), (service))
BOOST_DESCRIBE_STRUCT(SetQuota, (), (service, quota))
BOOST_DESCRIBE_STRUCT(SetProfile, (), (counter, services))
BOOST_DESCRIBE_STRUCT(CloseHall, (), (reason))
BOOST_DESCRIBE_STRUCT(ReopenHall, (), ())
BOOST_DESCRIBE_STRUCT(Announce, (), (vi, en))
BOOST_DESCRIBE_STRUCT(AddAppointment, (), (code, service, at))
BOOST_DESCRIBE_STRUCT(CancelAppointment, (), (code))

BOOST_DESCRIBE_STRUCT(TicketIssued,
                      (),
                      (visit,
                       day,
                       series,
                       ordinal,
                       number,
                       token,
                       check,
                       services,
                       priority,
                       channel,
                       kiosk,
                       language,
                       appointment,
                       arrival,
                       ahead,
                       card))
BOOST_DESCRIBE_STRUCT(TicketPrintAsked, (), (visit, copy, kiosk))
BOOST_DESCRIBE_STRUCT(TicketPrintReported, (), (visit, copy, outcome, detail))
BOOST_DESCRIBE_STRUCT(TicketCalled, (), (visit, counter, session, service))
BOOST_DESCRIBE_STRUCT(TicketRecalled, (), (visit, counter, times))
BOOST_DESCRIBE_STRUCT(TicketServing, (), (visit, counter, session))
BOOST_DESCRIBE_STRUCT(TicketFinished, (), (visit, counter, session, service, outcome, ended))
BOOST_DESCRIBE_STRUCT(TicketNoShow, (), (visit, counter))
BOOST_DESCRIBE_STRUCT(TicketParked, (), (visit, counter, reason, back_at))
BOOST_DESCRIBE_STRUCT(TicketReturned, (), (visit, arrival, release))
BOOST_DESCRIBE_STRUCT(TicketTransferred,
                      (),
                      (visit, counter, service, to_counter, arrival, come_back))
BOOST_DESCRIBE_STRUCT(TicketServiceAdded, (), (visit, service))
BOOST_DESCRIBE_STRUCT(TicketCancelled, (), (visit))
BOOST_DESCRIBE_STRUCT(TicketExpired, (), (visit))
BOOST_DESCRIBE_STRUCT(DossierLinked, (), (visit, code))
BOOST_DESCRIBE_STRUCT(FeeSet, (), (visit, amount, purpose))
BOOST_DESCRIBE_STRUCT(
    RatingGiven,
    (),
    (visit, session, counter, staff, service, level, levels, meaning, reasons, answers, source))
BOOST_DESCRIBE_STRUCT(RatingSkipped, (), (visit, session))
BOOST_DESCRIBE_STRUCT(CounterOpened, (), (counter, session, staff, staff_name))
BOOST_DESCRIBE_STRUCT(CounterClosed, (), (counter, session))
BOOST_DESCRIBE_STRUCT(CounterPaused, (), (counter, reason))
BOOST_DESCRIBE_STRUCT(CounterResumed, (), (counter))
BOOST_DESCRIBE_STRUCT(CounterProfileSet, (), (counter, services))
BOOST_DESCRIBE_STRUCT(ServiceClosed, (), (service, reason))
BOOST_DESCRIBE_STRUCT(ServiceOpened, (), (service))
BOOST_DESCRIBE_STRUCT(ServiceQuotaSet, (), (service, quota))
BOOST_DESCRIBE_STRUCT(HallOpened, (), ())
BOOST_DESCRIBE_STRUCT(HallClosed, (), ())
BOOST_DESCRIBE_STRUCT(HallClosedEarly, (), (reason))
BOOST_DESCRIBE_STRUCT(HallReopened, (), ())
BOOST_DESCRIBE_STRUCT(HallAnnounced, (), (vi, en))
BOOST_DESCRIBE_STRUCT(DayTurned, (), (day))
BOOST_DESCRIBE_STRUCT(AppointmentAdded, (), (code, service, slot))
BOOST_DESCRIBE_STRUCT(AppointmentCancelled, (), (code))
BOOST_DESCRIBE_STRUCT(DeviceReported, (), (device))
BOOST_DESCRIBE_STRUCT(ConfigApplied, (), (config, origin, file_seen))
BOOST_DESCRIBE_STRUCT(StaffActed, (), (staff, role, command, about))
BOOST_DESCRIBE_STRUCT(IncidentNoted, (), (kind, detail))

BOOST_DESCRIBE_STRUCT(Fading, (), (sum_millionths, weight_millionths, at))
BOOST_DESCRIBE_STRUCT(LearnedLine,
                      (),
                      (turns,
                       by_time,
                       today,
                       handovers,
                       missed,
                       missed_turns,
                       left,
                       free_after_none,
                       free_after_some,
                       told,
                       waited))
BOOST_DESCRIBE_STRUCT(LearnedHall, (), (turns, told, pauses, low_log, high_log))
BOOST_DESCRIBE_STRUCT(Turn, (), (called_at, service, free_at, starved, missed, paused_at))
BOOST_DESCRIBE_STRUCT(
    Told, (), (ahead, low_ms, middle_ms, high_ms, plain_ms, step_ms, closed_ms, free_counter))
BOOST_DESCRIBE_STRUCT(Rightness,
                      (),
                      (calls, told_ms, real_ms, off_ms, within_ten, in_range, below_high))
BOOST_DESCRIBE_STRUCT(Task, (), (service, state, counter))
BOOST_DESCRIBE_STRUCT(Visit,
                      (),
                      (id,
                       day,
                       number,
                       token,
                       check,
                       priority,
                       channel,
                       kiosk,
                       language,
                       appointment,
                       card,
                       issued_at,
                       state,
                       tasks,
                       age,
                       arrival,
                       back_at,
                       park_reason,
                       counter,
                       session,
                       staff,
                       called_at,
                       served_at,
                       ended_at,
                       calls,
                       outcome,
                       paper,
                       copies,
                       dossier,
                       fee,
                       fee_purpose,
                       rated,
                       told))
BOOST_DESCRIBE_STRUCT(Session, (), (id, staff, staff_name, since))
BOOST_DESCRIBE_STRUCT(Counter,
                      (),
                      (state,
                       pause_reason,
                       session,
                       visit,
                       last_visit,
                       profile,
                       served,
                       served_time,
                       rated,
                       satisfied,
                       turn,
                       rated_at))
BOOST_DESCRIBE_STRUCT(StaffDay, (), (served, served_time, ratings))
BOOST_DESCRIBE_STRUCT(Line, (), (closed, closed_reason, quota, issued, learned))
BOOST_DESCRIBE_STRUCT(Appointment, (), (service, slot, used))
BOOST_DESCRIBE_STRUCT(RecentCall, (), (visit, number, counter, called_at))
BOOST_DESCRIBE_STRUCT(CurvePoint, (), (at, waiting))
BOOST_DESCRIBE_STRUCT(DayFigures, (), (issued, served, no_shows, rated, satisfied, curve))
BOOST_DESCRIBE_STRUCT(PrintJob, (), (visit, copy))
BOOST_DESCRIBE_STRUCT(AskedPrint, (), (kiosk, asked_at, unknown))
BOOST_DESCRIBE_STRUCT(State,
                      (),
                      (config,
                       config_edited,
                       config_file,
                       last_at,
                       day,
                       open,
                       closed_early,
                       announcement,
                       last_visit,
                       last_session,
                       series,
                       visits,
                       counters,
                       lines,
                       appointments,
                       devices,
                       prints,
                       unrated,
                       recent,
                       figures,
                       learned,
                       right_today,
                       right_ever,
                       staff_days))
BOOST_DESCRIBE_STRUCT(WaitRange, (), (low, high))

} // namespace motcua::rules
