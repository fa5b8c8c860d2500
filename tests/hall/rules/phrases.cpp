#include "tests/hall/rules/phrases.h"

#include <array>

namespace motcua::rules {

namespace {

constexpr std::array refusal_names{"none",
                                   "hall_closed",
                                   "after_last_ticket",
                                   "service_unknown",
                                   "service_closed",
                                   "service_elsewhere",
                                   "quota_reached",
                                   "services_invalid",
                                   "class_unknown",
                                   "ticket_waiting",
                                   "kiosk_unknown",
                                   "language_unknown",
                                   "appointment_unknown",
                                   "appointment_used",
                                   "appointment_too_early",
                                   "appointment_too_late",
                                   "appointment_exists",
                                   "visit_unknown",
                                   "visit_state",
                                   "counter_unknown",
                                   "counter_closed",
                                   "counter_paused",
                                   "counter_open",
                                   "counter_busy",
                                   "counter_idle",
                                   "staff_elsewhere",
                                   "nobody_waiting",
                                   "recalls_spent",
                                   "place_invalid",
                                   "time_invalid",
                                   "text_invalid",
                                   "rating_closed",
                                   "rating_given",
                                   "rating_invalid",
                                   "rating_too_soon",
                                   "print_unknown",
                                   "amount_invalid",
                                   "day_not_turned",
                                   "storage_failing",
                                   "not_allowed",
                                   "account_unknown",
                                   "account_exists",
                                   "account_invalid",
                                   "account_last_manager",
                                   "secret_weak",
                                   "enrolment_closed",
                                   "enrolment_wrong",
                                   "too_busy",
                                   "config_invalid",
                                   "config_stale",
                                   "config_in_use",
                                   "config_other"};
static_assert(refusal_names.size() == static_cast<std::size_t>(Refusal::config_other) + 1);

constexpr std::array visit_states{
    "waiting", "called", "serving", "parked", "no_show", "finished", "cancelled", "expired"};
constexpr std::array outcomes{"done", "incomplete", "refused", "redirected"};
constexpr std::array print_outcomes{"printed", "failed", "unknown"};

template <class Names, class Value>
std::string name_of(const Names& names, Value value) {
    return names.at(static_cast<std::size_t>(value));
}

/// Puts one event into words; an overload an event.
struct Teller {
    const State& state;

    std::string number(VisitId id) const {
        const Visit* visit = find_visit(state, id);
        return visit == nullptr ? "?" : visit->number;
    }

    std::string clock(Instant at) const {
        return to_string(time_of_day(at, state.config.calendar.utc_offset));
    }

    std::string operator()(const TicketIssued& event) const {
        return event.number + " ahead " + std::to_string(event.ahead);
    }

    std::string operator()(const TicketPrintAsked& event) const {
        const std::string copy = event.copy == 0 ? "" : " copy " + std::to_string(event.copy);
        return "print " + number(event.visit) + copy + " at " + event.kiosk.value;
    }

    std::string operator()(const TicketPrintReported& event) const {
        return number(event.visit) + ' ' + name_of(print_outcomes, event.outcome);
    }

    std::string operator()(const TicketCalled& event) const { return number(event.visit); }

    std::string operator()(const TicketRecalled& event) const {
        return number(event.visit) + " call " + std::to_string(event.times);
    }

    std::string operator()(const TicketServing& event) const {
        return "serving " + number(event.visit);
    }

    std::string operator()(const TicketFinished& event) const {
        std::string text = "finished " + number(event.visit);
        text += event.outcome == Outcome::done ? "" : ' ' + name_of(outcomes, event.outcome);
        return text + (event.ended ? "" : " with " + event.service.value);
    }

    std::string operator()(const TicketNoShow& event) const {
        return "absent " + number(event.visit);
    }

    std::string operator()(const TicketParked& event) const {
        const std::string until = event.back_at ? " until " + clock(*event.back_at) : "";
        return "parked " + number(event.visit) + until;
    }

    std::string operator()(const TicketReturned& event) const {
        return "back " + number(event.visit) + (event.release ? " released" : "");
    }

    std::string operator()(const TicketTransferred& event) const {
        const std::string to =
            event.to_counter.empty() ? event.service.value : "counter " + event.to_counter.value;
        return number(event.visit) + " to " + to + (event.come_back ? " coming back" : "");
    }

    std::string operator()(const TicketServiceAdded& event) const {
        return number(event.visit) + " also " + event.service.value;
    }

    std::string operator()(const TicketCancelled& event) const {
        return "cancelled " + number(event.visit);
    }

    std::string operator()(const TicketExpired& event) const {
        return "expired " + number(event.visit);
    }

    std::string operator()(const DossierLinked& event) const { return "dossier " + event.code; }

    std::string operator()(const FeeSet& event) const {
        return "fee " + std::to_string(event.amount);
    }

    std::string operator()(const RatingGiven& event) const {
        return number(event.visit) + " gives " + std::to_string(event.level) + " to " +
               event.staff.value + " for " + event.service.value;
    }

    std::string operator()(const RatingSkipped& event) const {
        return "unrated " + number(event.visit);
    }

    std::string operator()(const CounterOpened& event) const {
        return event.staff.value + " at " + event.counter.value;
    }

    std::string operator()(const CounterClosed& event) const {
        return "closed " + event.counter.value;
    }

    std::string operator()(const CounterPaused& event) const {
        return "paused " + event.counter.value;
    }

    std::string operator()(const CounterResumed& event) const {
        return "resumed " + event.counter.value;
    }

    std::string operator()(const CounterProfileSet& event) const {
        return "profile of " + event.counter.value;
    }

    std::string operator()(const ServiceClosed& event) const {
        return event.service.value + " closed";
    }

    std::string operator()(const ServiceOpened& event) const {
        return event.service.value + " opened";
    }

    std::string operator()(const ServiceQuotaSet& event) const {
        return event.service.value + " quota " + std::to_string(event.quota);
    }

    std::string operator()(const HallOpened&) const { return "hall opened"; }

    std::string operator()(const HallClosed&) const { return "hall closed"; }

    std::string operator()(const HallClosedEarly&) const { return "hall closed early"; }

    std::string operator()(const HallReopened&) const { return "hall reopened"; }

    std::string operator()(const HallAnnounced& event) const {
        return "announced " + (event.vi.empty() ? "nothing" : event.vi);
    }

    std::string operator()(const DayTurned& event) const { return "day " + to_string(event.day); }

    std::string operator()(const AppointmentAdded& event) const {
        return "booked " + event.code.value + " at " + clock(event.slot);
    }

    std::string operator()(const AppointmentCancelled& event) const {
        return "unbooked " + event.code.value;
    }

    std::string operator()(const DeviceReported& event) const {
        return event.device.device.value + " paper " + event.device.paper;
    }

    std::string operator()(const ConfigApplied&) const { return "configured"; }

    std::string operator()(const StaffActed& event) const {
        return event.staff.value + " did " + event.command;
    }

    std::string operator()(const IncidentNoted& event) const { return "noted " + event.kind; }
};

} // namespace

std::string phrase(const State& after, const Event& event) {
    return std::visit(Teller{after}, event.body);
}

std::string refusal_name(const boost::system::error_code& refusal) {
    return refusal_names.at(static_cast<std::size_t>(refusal.value()));
}

std::string state_name(VisitState state) {
    return name_of(visit_states, state);
}

} // namespace motcua::rules
