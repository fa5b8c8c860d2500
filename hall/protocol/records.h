#pragma once

#include "hall/protocol/describe_rules.h"
#include "hall/protocol/ticket_records.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// The records of the topics (see README.md): what screens, pages and devices are shown. A key
/// names a record within its topic: "service/chung-thuc". All times are UTC milliseconds in JSON.
namespace motcua::protocol {

using rules::CurvePoint;
using rules::Instant;
using rules::Text;
using rules::WaitRange;

struct ClassRecord {
    std::string id;
    Text name;
    std::int32_t from_age = 0; ///< a citizen card of at least this age gives it; 0: none does
};

/// topic "hall", key "hall": who and how the hall is now.
struct HallRecord {
    Text agency;
    Text name;
    rules::Day day;
    std::string
        state; ///< open, before_opening, break, after_last_ticket, closed, holiday, closed_early
    Text reason;
    std::optional<Instant> opens_at;
    std::optional<Instant> last_ticket_at;
    std::optional<Instant> closes_at;
    std::vector<std::string> languages;
    std::string link;    ///< to the centre: up, down, off
    std::string storage; ///< ok, failing
    std::string hotline;
    std::vector<Text> notices;
    std::vector<ClassRecord> classes;
    std::int32_t rating_levels = 3;
    std::vector<rules::RatingReason> rating_reasons;
    bool rating_questions = false; ///< those of Circular 01/2018/TT-VPCP Art. 14 are asked
    std::optional<Text> announcement;
    bool training = false;
    std::int32_t target_minutes = 30;
    std::int32_t utc_offset_minutes = 420; ///< hall time = UTC + this
    std::int32_t services_a_visit = 5;
    bool one_ticket_a_card = false;
    rules::Look look;
};

/// key "field/<id>"
struct FieldRecord {
    std::string id;
    Text name;
    std::int32_t order = 0;
};

/// key "service/<id>"
struct ServiceRecord {
    std::string id;
    std::string field;
    std::string series;
    Text name;
    std::int32_t order = 0;
    std::string state; ///< open, closed, full, not_here, hall_closed
    Text reason;
    std::int32_t waiting = 0;
    std::optional<WaitRange> wait; ///< for somebody who takes a ticket now; none: nobody serves it
    std::int32_t counters_open = 0;
    std::vector<std::string> counters; ///< labels of all that take it
    std::int32_t counters_total = 0;
    std::optional<Instant> oldest_at; ///< issue time of whoever has waited longest
    bool collects = false;            ///< where results of finished dossiers are collected
};

/// topic "guide", key "procedure/<service>": what to know before applying. Changes with the hall's
/// file only.
struct ProcedureRecord {
    std::string id;
    std::string field;
    Text name;
    std::int32_t order = 0;
    bool received_here = true;
    Text elsewhere;
    rules::Procedure procedure;
};

/// topic "guide", key "officials"
struct OfficialsRecord {
    std::vector<rules::Official> officials;
};

/// key "counter/<id>"
struct CounterRecord {
    std::string id;
    std::string label;
    Text name;
    std::string state; ///< closed, open, paused
    std::string reason;
    std::string staff;
    std::vector<std::string> services;
    std::string number;      ///< at the counter now, else empty
    std::string visit_state; ///< called, serving or empty
    std::int64_t fee = 0;
    std::string fee_purpose;
    std::string fee_code;      ///< VietQR payload of the fee; empty where no account is known
    std::string rating_number; ///< whom a rating pressed at this counter would be from, else empty
    bool rated = false;        ///< and has been given by
};

/// key "board/<id>": what a screen on the wall shows.
struct BoardRecord {
    rules::Board board;
    std::vector<std::string> counters; ///< ids of its zone; empty: the whole hall
    Text zone;                         ///< name of its zone
};

/// key "call/<visit>": one for each visit that is called or served now.
struct CallRecord {
    std::uint64_t visit = 0;
    std::string number;
    std::string counter;
    std::string label;
    Instant called_at;      ///< of the latest call
    std::int32_t times = 0; ///< 1 the first call; every increase is to be announced
    std::string state;      ///< called, serving
    std::string language;
};

struct RecentRecord {
    std::string number;
    std::string counter; ///< id
    std::string label;
    Instant called_at;
};

/// key "recent": those no longer at a counter, newest first.
struct RecentCallsRecord {
    std::vector<RecentRecord> calls;
};

/// key "day"
struct DayRecord {
    std::int32_t issued = 0;
    std::int32_t served = 0;
    std::int32_t waiting = 0;
    std::int32_t no_shows = 0;
    std::optional<Instant> oldest_at;
    std::int32_t over_target = 0; ///< of those waiting
    std::int32_t rated = 0;
    std::int32_t satisfied = 0;
    std::vector<CurvePoint> curve;
};

/// key "device/<id>"
struct DeviceRecord {
    std::string id;
    std::string kind;
    std::string kiosk;
    bool online = false;
    std::string paper;
    std::string cover;
    std::string cutter;
    std::string fault;
    std::string label;
};

struct VisitServiceRecord {
    std::string id;
    Text name;
    std::string state; ///< waiting, current, done
};

/// topic "visit/<token>", key "visit": for whoever holds the ticket.
struct VisitRecord {
    std::string number;
    std::string state;
    std::vector<VisitServiceRecord> services;
    std::int32_t ahead = 0;
    std::int32_t counters_open = 0; ///< that take the service that is waited for
    std::optional<WaitRange> wait;
    Text wait_text;    ///< the same in words; empty when nobody knows
    std::string label; ///< of the counter that calls or serves
    std::optional<Instant> called_at;
    std::string paper;
    std::string rating; ///< not_yet, open, given, closed
    Instant issued_at;
    std::string check;
};

/// topic "counter/<id>", key "counter": figures of today's work of whoever is there.
struct CounterDeskRecord {
    CounterRecord counter;
    std::optional<Instant> session_at;
    std::int32_t served_today = 0;
    std::int32_t average_seconds = 0;
    std::int32_t rated = 0;
    std::int32_t satisfied = 0;
    std::map<std::int32_t, std::int32_t> ratings; ///< how many gave each level
};

/// topic "counter/<id>", key "visit": at the counter now.
struct VisitAtCounterRecord {
    std::uint64_t visit = 0;
    std::string number;
    std::string state;
    bool priority = false;
    std::string language;
    std::vector<VisitServiceRecord> services;
    Instant issued_at;
    std::optional<Instant> called_at;
    std::optional<Instant> served_at;
    std::int32_t times = 0;
    std::string dossier;
    std::int64_t fee = 0;
    std::string fee_purpose;
};

/// topic "counter/<id>", key "waiting/<visit>". Calling order: level, then arrival, then visit.
struct WaitingRecord {
    std::uint64_t visit = 0;
    std::string number;
    std::string service;
    bool priority = false;
    std::optional<Instant> appointment_at;
    Instant issued_at;
    std::int32_t level = 1;
    Instant arrival;
    std::string state; ///< waiting, parked, no_show
    std::optional<Instant> back_at;
    std::string reason; ///< why it is parked, as the clerk said
};

BOOST_DESCRIBE_STRUCT(ClassRecord, (), (id, name, from_age))
BOOST_DESCRIBE_STRUCT(HallRecord,
                      (),
                      (agency,
                       name,
                       day,
                       state,
                       reason,
                       opens_at,
                       last_ticket_at,
                       closes_at,
                       languages,
                       link,
                       storage,
                       hotline,
                       notices,
                       classes,
                       rating_levels,
                       rating_reasons,
                       rating_questions,
                       announcement,
                       training,
                       target_minutes,
                       utc_offset_minutes,
                       services_a_visit,
                       one_ticket_a_card,
                       look))
BOOST_DESCRIBE_STRUCT(FieldRecord, (), (id, name, order))
BOOST_DESCRIBE_STRUCT(ServiceRecord,
                      (),
                      (id,
                       field,
                       series,
                       name,
                       order,
                       state,
                       reason,
                       waiting,
                       wait,
                       counters_open,
                       counters,
                       counters_total,
                       oldest_at,
                       collects))
BOOST_DESCRIBE_STRUCT(ProcedureRecord,
                      (),
                      (id, field, name, order, received_here, elsewhere, procedure))
BOOST_DESCRIBE_STRUCT(OfficialsRecord, (), (officials))
BOOST_DESCRIBE_STRUCT(CounterRecord,
                      (),
                      (id,
                       label,
                       name,
                       state,
                       reason,
                       staff,
                       services,
                       number,
                       visit_state,
                       fee,
                       fee_purpose,
                       fee_code,
                       rating_number,
                       rated))
BOOST_DESCRIBE_STRUCT(BoardRecord, (), (board, counters, zone))
BOOST_DESCRIBE_STRUCT(CallRecord,
                      (),
                      (visit, number, counter, label, called_at, times, state, language))
BOOST_DESCRIBE_STRUCT(RecentRecord, (), (number, counter, label, called_at))
BOOST_DESCRIBE_STRUCT(RecentCallsRecord, (), (calls))
BOOST_DESCRIBE_STRUCT(
    DayRecord,
    (),
    (issued, served, waiting, no_shows, oldest_at, over_target, rated, satisfied, curve))
BOOST_DESCRIBE_STRUCT(DeviceRecord,
                      (),
                      (id, kind, kiosk, online, paper, cover, cutter, fault, label))
BOOST_DESCRIBE_STRUCT(VisitServiceRecord, (), (id, name, state))
BOOST_DESCRIBE_STRUCT(VisitRecord,
                      (),
                      (number,
                       state,
                       services,
                       ahead,
                       counters_open,
                       wait,
                       wait_text,
                       label,
                       called_at,
                       paper,
                       rating,
                       issued_at,
                       check))
BOOST_DESCRIBE_STRUCT(
    CounterDeskRecord,
    (),
    (counter, session_at, served_today, average_seconds, rated, satisfied, ratings))
BOOST_DESCRIBE_STRUCT(VisitAtCounterRecord,
                      (),
                      (visit,
                       number,
                       state,
                       priority,
                       language,
                       services,
                       issued_at,
                       called_at,
                       served_at,
                       times,
                       dossier,
                       fee,
                       fee_purpose))
BOOST_DESCRIBE_STRUCT(WaitingRecord,
                      (),
                      (visit,
                       number,
                       service,
                       priority,
                       appointment_at,
                       issued_at,
                       level,
                       arrival,
                       state,
                       back_at,
                       reason))

} // namespace motcua::protocol
