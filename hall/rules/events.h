#pragma once

#include "hall/rules/commands.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace motcua::rules {

// What happened, complete enough that apply() needs no configuration file, clock or chance.
// The name is entity + verb; on the wire to the centre TicketCalled is vn.motcua.ticket.called.v1.

struct TicketIssued {
    VisitId visit;
    Day day;
    std::string series;
    std::int32_t ordinal = 0;
    std::string number; ///< the label: "A017"
    std::string token;  ///< 128 random bits; whoever holds it may follow the visit
    std::string check;  ///< letters printed on the ticket, asked for when a number is typed
    std::vector<ServiceId> services;
    ClassId priority;
    Channel channel = Channel::kiosk;
    KioskId kiosk;
    std::string language;
    AppointmentCode appointment;
    Instant arrival;        ///< effective: minus the class's credit, or the slot
    std::int32_t ahead = 0; ///< people in front when it was taken
    std::string card;       ///< keyed hash; its key is not in the journal and dies with the day
};

struct TicketPrintAsked {
    VisitId visit;
    std::int32_t copy = 0; ///< 0 the original; higher ones are marked as reprints
    KioskId kiosk;
};

struct TicketPrintReported {
    VisitId visit;
    std::int32_t copy = 0;
    PrintOutcome outcome = PrintOutcome::unknown;
    std::string detail;
};

struct TicketCalled {
    VisitId visit;
    CounterId counter;
    SessionId session;
    ServiceId service;
};

struct TicketRecalled {
    VisitId visit;
    CounterId counter;
    std::int32_t times = 0; ///< calls in all
};

struct TicketServing {
    VisitId visit;
    CounterId counter;
    SessionId session;
};

/// One service of the visit is over; `ended` says whether the visit is too.
struct TicketFinished {
    VisitId visit;
    CounterId counter;
    SessionId session;
    ServiceId service;
    Outcome outcome = Outcome::done;
    bool ended = true;
};

struct TicketNoShow {
    VisitId visit;
    CounterId counter;
};

struct TicketParked {
    VisitId visit;
    CounterId counter;
    std::string reason;
    std::optional<Instant> back_at;
};

/// Back in line: after parking, no-show, or because the counter it waited for has closed.
struct TicketReturned {
    VisitId visit;
    Instant arrival;
    bool release = false; ///< no longer bound to one counter
};

struct TicketTransferred {
    VisitId visit;
    CounterId counter;
    ServiceId service;    ///< the line it now waits in
    CounterId to_counter; ///< empty: any counter of that line
    Instant arrival;
    bool come_back = false;
};

struct TicketServiceAdded {
    VisitId visit;
    ServiceId service;
};

struct TicketCancelled {
    VisitId visit;
};

/// The day ended while it waited.
struct TicketExpired {
    VisitId visit;
};

struct DossierLinked {
    VisitId visit;
    std::string code;
};

struct FeeSet {
    VisitId visit;
    std::int64_t amount = 0;
    std::string purpose;
};

struct RatingGiven {
    VisitId visit;
    SessionId session;
    CounterId counter;
    StaffId staff;
    ServiceId service;
    std::int32_t level = 0;
    std::int32_t levels = 3;
    RatingMeaning meaning; ///< of the level, by the map of that day
    std::vector<std::string> reasons;
    std::map<std::string, std::int32_t> answers;
    RatingSource source = RatingSource::kiosk;
};

struct RatingSkipped {
    VisitId visit;
    SessionId session;
};

struct CounterOpened {
    CounterId counter;
    SessionId session;
    StaffId staff;
    std::string staff_name;
};

struct CounterClosed {
    CounterId counter;
    SessionId session;
};

struct CounterPaused {
    CounterId counter;
    std::string reason;
};

struct CounterResumed {
    CounterId counter;
};

struct CounterProfileSet {
    CounterId counter;
    std::vector<WorkItem> services;
};

struct ServiceClosed {
    ServiceId service;
    Text reason;
};

struct ServiceOpened {
    ServiceId service;
};

struct ServiceQuotaSet {
    ServiceId service;
    std::int32_t quota = 0;
};

struct HallOpened {};

struct HallClosed {};

struct HallClosedEarly {
    Text reason;
};

struct HallReopened {};

struct HallAnnounced {
    std::string vi;
    std::string en;
};

struct DayTurned {
    Day day;
};

struct AppointmentAdded {
    AppointmentCode code;
    ServiceId service;
    Instant slot;
};

struct AppointmentCancelled {
    AppointmentCode code;
};

struct DeviceReported {
    ReportDevice device;
};

struct ConfigApplied {
    HallConfig config;
    ConfigOrigin origin = ConfigOrigin::file;
    std::string file_seen;
};

struct StaffActed {
    StaffId staff;
    std::string role;
    std::string command;
    std::string about;
};

struct IncidentNoted {
    std::string kind;
    std::string detail;
};

using AnyEvent = std::variant<TicketIssued,
                              TicketPrintAsked,
                              TicketPrintReported,
                              TicketCalled,
                              TicketRecalled,
                              TicketServing,
                              TicketFinished,
                              TicketNoShow,
                              TicketParked,
                              TicketReturned,
                              TicketTransferred,
                              TicketServiceAdded,
                              TicketCancelled,
                              TicketExpired,
                              DossierLinked,
                              FeeSet,
                              RatingGiven,
                              RatingSkipped,
                              CounterOpened,
                              CounterClosed,
                              CounterPaused,
                              CounterResumed,
                              CounterProfileSet,
                              ServiceClosed,
                              ServiceOpened,
                              ServiceQuotaSet,
                              HallOpened,
                              HallClosed,
                              HallClosedEarly,
                              HallReopened,
                              HallAnnounced,
                              DayTurned,
                              AppointmentAdded,
                              AppointmentCancelled,
                              DeviceReported,
                              ConfigApplied,
                              StaffActed,
                              IncidentNoted>;

/// One of the events. A type of its own so that copying and destroying so many kinds is compiled
/// once, in events.cpp, instead of in every source that holds an event.
struct EventBody : AnyEvent {
    using AnyEvent::AnyEvent;
    EventBody(const EventBody& other);
    EventBody(EventBody&& other) noexcept;
    EventBody& operator=(const EventBody& other);
    EventBody& operator=(EventBody&& other) noexcept;
    ~EventBody();
};

struct Event {
    Instant at;
    EventBody body;
};

using Events = std::vector<Event>;

} // namespace motcua::rules
