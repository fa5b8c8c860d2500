#include "hall/rules/calendar.h"
#include "hall/rules/decide_parts.h"
#include "hall/rules/number.h"
#include "hall/rules/queue.h"

#include <algorithm>
#include <set>

namespace motcua::rules {

namespace {

Result<void> hall_gives_tickets(const State& state, Instant now) {
    switch (hall_status(state, now).state) {
    case HallState::open:
        return {};
    case HallState::after_last_ticket:
        return Refusal::after_last_ticket;
    default:
        return Refusal::hall_closed;
    }
}

/// Whoever has an appointment may come before the opening or in the break.
bool hall_takes_appointments(const State& state, Instant now) {
    const HallState hall = hall_status(state, now).state;
    return hall != HallState::closed && hall != HallState::holiday &&
           hall != HallState::closed_early;
}

bool quota_reached(const State& state, const Service& service) {
    const auto line = state.lines.find(service.id);
    if (line == state.lines.end()) {
        return false;
    }
    const std::int32_t quota = line->second.quota.value_or(service.quota);
    return quota > 0 && line->second.issued >= quota;
}

Result<void> service_gives_tickets(const State& state, const ServiceId& id) {
    const Service* service = find_service(state.config, id);
    if (service == nullptr) {
        return Refusal::service_unknown;
    }
    if (!service->received_here) {
        return Refusal::service_elsewhere;
    }
    const auto line = state.lines.find(id);
    if (line != state.lines.end() && line->second.closed) {
        return Refusal::service_closed;
    }
    if (quota_reached(state, *service)) {
        return Refusal::quota_reached;
    }
    return {};
}

Result<void> services_give_tickets(const State& state, const std::vector<ServiceId>& services) {
    const auto most = static_cast<std::size_t>(state.config.limits.services_a_visit);
    const std::set<ServiceId> different(services.begin(), services.end());
    if (services.empty() || services.size() > most || different.size() != services.size()) {
        return Refusal::services_invalid;
    }
    for (const ServiceId& service : services) {
        if (const auto given = service_gives_tickets(state, service); !given) {
            return given;
        }
    }
    return {};
}

constexpr std::size_t card_hash_length = 32;

bool good_card(const std::string& card) {
    return card.empty() ||
           (card.size() == card_hash_length && std::ranges::all_of(card, [](char c) {
                return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            }));
}

bool has_open_task(const Visit& visit, const ServiceId& service) {
    return std::ranges::any_of(visit.tasks, [&](const Task& task) {
        return task.service == service && task.state != TaskState::done;
    });
}

bool is_over(const Visit& visit) {
    return visit.state == VisitState::finished || visit.state == VisitState::cancelled ||
           visit.state == VisitState::expired;
}

/// Does the card hold a ticket of one of the services that is not served yet?
bool card_waits(const State& state, const TakeTicket& command) {
    if (command.card.empty() || !state.config.one_ticket_a_card) {
        return false;
    }
    return std::ranges::any_of(state.visits, [&](const auto& entry) {
        const Visit& visit = entry.second;
        return visit.card == command.card && !is_over(visit) &&
               std::ranges::any_of(command.services, [&](const ServiceId& service) {
                   return has_open_task(visit, service);
               });
    });
}

Result<void>
kiosk_and_language(const State& state, const KioskId& kiosk, const std::string& language) {
    if (!kiosk.empty() && find_kiosk(state.config, kiosk) == nullptr) {
        return Refusal::kiosk_unknown;
    }
    if (std::ranges::find(state.config.languages, language) == state.config.languages.end()) {
        return Refusal::language_unknown;
    }
    return {};
}

/// The ticket as it will be issued; `arrival` is already the effective one.
TicketIssued
new_ticket(const State& state, const std::vector<ServiceId>& services, const Now& now) {
    const Service& service = *find_service(state.config, services.front());
    const auto given = state.series.find(service.series);
    TicketIssued ticket;
    ticket.visit = {state.last_visit + 1};
    ticket.day = state.day;
    ticket.series = service.series;
    ticket.ordinal = (given == state.series.end() ? 0 : given->second) + 1;
    ticket.number = ticket_number(service, ticket.ordinal);
    ticket.token = visit_token(now.random);
    ticket.check = check_letters(now.random);
    ticket.services = services;
    ticket.arrival = now.now;
    ticket.ahead = people_waiting(state, service.id);
    return ticket;
}

/// People who stand before an effective arrival in a line.
std::int32_t ahead_of(const State& state, const ServiceId& service, Instant arrival) {
    const auto line = state.waiting.find(service);
    if (line == state.waiting.end()) {
        return 0;
    }
    auto behind = line->second.rbegin();
    auto ahead = static_cast<std::int32_t>(line->second.size());
    for (; behind != line->second.rend() && behind->arrival > arrival; ++behind) {
        --ahead;
    }
    return ahead;
}

Events with_print(const State& state, TicketIssued ticket, const Now& now) {
    const Kiosk* kiosk = find_kiosk(state.config, ticket.kiosk);
    ticket.ahead = ahead_of(state, ticket.services.front(), ticket.arrival);
    const VisitId visit = ticket.visit;
    Events events{event(now, std::move(ticket))};
    if (kiosk != nullptr && kiosk->prints) {
        events.push_back(event(now, TicketPrintAsked{visit, 0, kiosk->id}));
    }
    return events;
}

} // namespace

Result<Events> decide(const State& state, const TakeTicket& command, const Now& now) {
    if (const auto open = hall_gives_tickets(state, now.now); !open) {
        return open.error();
    }
    if (const auto given = services_give_tickets(state, command.services); !given) {
        return given.error();
    }
    const PriorityClass* priority = find_class(state.config, command.priority);
    if (!command.priority.empty() && priority == nullptr) {
        return Refusal::class_unknown;
    }
    if (const auto good = kiosk_and_language(state, command.kiosk, command.language); !good) {
        return good.error();
    }
    if (!good_card(command.card)) {
        return Refusal::text_invalid;
    }
    if (card_waits(state, command)) {
        return Refusal::ticket_waiting;
    }
    TicketIssued ticket = new_ticket(state, command.services, now);
    ticket.priority = command.priority;
    if (state.config.one_ticket_a_card) {
        ticket.card = command.card;
    }
    ticket.channel = command.kiosk.empty() ? Channel::reception : Channel::kiosk;
    ticket.kiosk = command.kiosk;
    ticket.language = command.language;
    ticket.arrival -= priority == nullptr ? Minutes(0) : priority->credit;
    return with_print(state, std::move(ticket), now);
}

Result<Events> decide(const State& state, const CheckIn& command, const Now& now) {
    const auto booked = state.appointments.find(command.code);
    if (booked == state.appointments.end()) {
        return Refusal::appointment_unknown;
    }
    const Appointment& appointment = booked->second;
    if (appointment.used) {
        return Refusal::appointment_used;
    }
    if (now.now < appointment.slot - state.config.limits.appointment_early) {
        return Refusal::appointment_too_early;
    }
    if (now.now > appointment.slot + state.config.limits.appointment_late) {
        return Refusal::appointment_too_late;
    }
    if (!hall_takes_appointments(state, now.now)) {
        return Refusal::hall_closed;
    }
    if (const auto given = service_gives_tickets(state, appointment.service);
        !given && given.error() != Refusal::quota_reached) {
        return given.error();
    }
    if (const auto good = kiosk_and_language(state, command.kiosk, command.language); !good) {
        return good.error();
    }
    TicketIssued ticket = new_ticket(state, {appointment.service}, now);
    ticket.channel = Channel::appointment;
    ticket.kiosk = command.kiosk;
    ticket.language = command.language;
    ticket.appointment = command.code;
    ticket.arrival = appointment.slot;
    return with_print(state, std::move(ticket), now);
}

Result<Events> decide(const State& state, const WalkIn& command, const Now& now) {
    const auto counter = open_counter(state, command.counter);
    if (!counter) {
        return counter.error();
    }
    if ((*counter)->visit != VisitId{}) {
        return Refusal::counter_busy;
    }
    const Service* service = find_service(state.config, command.service);
    if (service == nullptr) {
        return Refusal::service_unknown;
    }
    if (!service->received_here) {
        return Refusal::service_elsewhere;
    }
    TicketIssued ticket = new_ticket(state, {command.service}, now);
    ticket.channel = Channel::walk_in;
    ticket.language = state.config.languages.front();
    ticket.ahead = 0;
    const VisitId visit = ticket.visit;
    const SessionId session = (*counter)->session->id;
    return Events{event(now, std::move(ticket)),
                  event(now, TicketCalled{visit, command.counter, session, command.service}),
                  event(now, TicketServing{visit, command.counter, session})};
}

Result<Events> decide(const State& state, const Reprint& command, const Now& now) {
    const Visit* visit = find_visit(state, command.visit);
    if (visit == nullptr) {
        return Refusal::visit_unknown;
    }
    if (visit->state == VisitState::finished || visit->state == VisitState::cancelled ||
        visit->state == VisitState::expired) {
        return Refusal::visit_state;
    }
    const Kiosk* kiosk = find_kiosk(state.config, command.kiosk);
    if (kiosk == nullptr || !kiosk->prints) {
        return Refusal::kiosk_unknown;
    }
    // The first paper of a ticket that was given without one is no reprint.
    return Events{event(now, TicketPrintAsked{visit->id, visit->copies, kiosk->id})};
}

Result<Events> decide(const State& state, const ReportPrint& command, const Now& now) {
    const auto asked = state.prints.find({command.visit, command.copy});
    if (asked == state.prints.end()) {
        return Refusal::print_unknown;
    }
    if (!good_text(command.detail, true)) {
        return Refusal::text_invalid;
    }
    if (asked->second.unknown && command.outcome == PrintOutcome::unknown) {
        return Events{};
    }
    return Events{event(
        now, TicketPrintReported{command.visit, command.copy, command.outcome, command.detail})};
}

Result<Events> decide(const State& state, const ReportDevice& command, const Now& now) {
    for (const std::string* text : {&command.device.value,
                                    &command.kiosk.value,
                                    &command.paper,
                                    &command.cover,
                                    &command.cutter,
                                    &command.fault,
                                    &command.label}) {
        if (!good_text(*text, true)) {
            return Refusal::text_invalid;
        }
    }
    if (command.device.empty()) {
        return Refusal::text_invalid;
    }
    const auto known = state.devices.find(command.device);
    if (known != state.devices.end() && known->second == command) {
        return Events{};
    }
    return Events{event(now, DeviceReported{command})};
}

} // namespace motcua::rules
