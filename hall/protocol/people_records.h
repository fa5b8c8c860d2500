#pragma once

#include "hall/protocol/records.h"

/// Records besides those that every screen needs: for a ticket's holder, for reception, and what a
/// clerk did today.
namespace motcua::protocol {

/// topic "visit/<token>", key "hall": the little of the hall that a phone needs; the topic "hall"
/// is heavy on a slow line.
struct VisitHallRecord {
    Text agency;
    Text name;
    std::int32_t rating_levels = 3;
    std::vector<rules::RatingReason> rating_reasons;
    std::int32_t utc_offset_minutes = 420;
    bool training = false;
};

/// topic "counter/<id>", key "done/<visit>": ended today by the clerk who is there now. Whose
/// rating was which is nobody's business (Decree 61/2018/NĐ-CP Art. 27(3)): only its sums are told.
struct DoneRecord {
    std::uint64_t visit = 0;
    std::string number;
    std::string service;
    std::string state; ///< finished, no_show, waiting (gone on to another service)...
    std::string outcome;
    Instant ended_at;
    std::int32_t seconds = 0; ///< of service
};

/// topic "reception", key "ticket/<visit>": every ticket of today.
struct TicketRecord {
    std::uint64_t visit = 0;
    std::string number;
    std::string check;
    std::string state;
    std::string channel;
    std::vector<std::string> services; ///< ids, in order
    std::string service;               ///< that it waits for or is served for
    bool priority = false;
    std::string language;
    Instant issued_at;
    std::string label; ///< of the counter that calls or serves
    std::string paper;
    std::int32_t copies = 0; ///< prints asked for
    std::optional<Instant> appointment_at;
};

/// topic "reception", key "appointment/<code>"
struct AppointmentRecord {
    std::string code;
    std::string service;
    Instant slot_at;
    bool used = false;
};

/// topic "reception", key "printer/<kiosk>": where paper can come out.
struct PrinterRecord {
    std::string kiosk;
    Text name;
};

BOOST_DESCRIBE_STRUCT(VisitHallRecord,
                      (),
                      (agency, name, rating_levels, rating_reasons, utc_offset_minutes, training))
BOOST_DESCRIBE_STRUCT(DoneRecord, (), (visit, number, service, state, outcome, ended_at, seconds))
BOOST_DESCRIBE_STRUCT(TicketRecord,
                      (),
                      (visit,
                       number,
                       check,
                       state,
                       channel,
                       services,
                       service,
                       priority,
                       language,
                       issued_at,
                       label,
                       paper,
                       copies,
                       appointment_at))
BOOST_DESCRIBE_STRUCT(AppointmentRecord, (), (code, service, slot_at, used))
BOOST_DESCRIBE_STRUCT(PrinterRecord, (), (kiosk, name))

} // namespace motcua::protocol
