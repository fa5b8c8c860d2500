#include "hall/rules/decide_parts.h"
#include "hall/rules/queue.h"

#include <algorithm>

namespace motcua::rules {

bool is_dossier_code(std::string_view code) {
    constexpr std::size_t longest = 64;
    return !code.empty() && code.size() <= longest &&
           std::ranges::all_of(code, [](unsigned char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
                      letter == '.' || letter == '-';
           });
}

namespace {

constexpr std::int64_t highest_fee = 10'000'000'000;

/// A visit may still be given another service to wait for.
bool room_for_a_task(const State& state, const Visit& visit) {
    const auto open = std::ranges::count_if(
        visit.tasks, [](const Task& task) { return task.state != TaskState::done; });
    return open < state.config.limits.services_a_visit;
}

struct Destination {
    ServiceId service;
    CounterId counter;
};

/// Where a transfer goes: a line, or one counter for the same service.
Result<Destination> destination(const State& state, const Visit& visit, const Transfer& command) {
    if (command.service.empty() == command.to_counter.empty()) {
        return Refusal::place_invalid;
    }
    if (command.to_counter.empty()) {
        const Service* service = find_service(state.config, command.service);
        if (service == nullptr) {
            return Refusal::service_unknown;
        }
        if (!service->received_here) {
            return Refusal::service_elsewhere;
        }
        return Destination{command.service, {}};
    }
    if (command.to_counter == command.counter) {
        return Refusal::place_invalid;
    }
    const auto counter = open_counter(state, command.to_counter);
    if (!counter) {
        return counter.error();
    }
    return Destination{current_task(visit)->service, command.to_counter};
}

} // namespace

Result<Events> decide(const State& state, const NoShow& command, const Now& now) {
    const auto visit = visit_at(state, command.counter);
    if (!visit) {
        return visit.error();
    }
    if ((*visit)->state != VisitState::called) {
        return Refusal::visit_state;
    }
    return Events{event(now, TicketNoShow{(*visit)->id, command.counter})};
}

Result<Events> decide(const State& state, const Park& command, const Now& now) {
    const auto visit = visit_at(state, command.counter);
    if (!visit) {
        return visit.error();
    }
    if (command.minutes < Minutes(0) || command.minutes > state.config.limits.park_longest) {
        return Refusal::time_invalid;
    }
    if (!good_text(command.reason, true)) {
        return Refusal::text_invalid;
    }
    TicketParked parked{(*visit)->id, command.counter, command.reason, {}};
    if (command.minutes > Minutes(0)) {
        parked.back_at = now.now + command.minutes;
    }
    return Events{event(now, std::move(parked))};
}

Result<Events> decide(const State& state, const Transfer& command, const Now& now) {
    const auto visit = visit_at(state, command.counter);
    if (!visit) {
        return visit.error();
    }
    const auto to = destination(state, **visit, command);
    if (!to) {
        return to.error();
    }
    if (command.come_back && !room_for_a_task(state, **visit)) {
        return Refusal::services_invalid;
    }
    const Instant arrival =
        arrival_for(state, **visit, to->service, to->counter, command.place, now.now);
    return Events{event(
        now,
        TicketTransferred{
            (*visit)->id, command.counter, to->service, to->counter, arrival, command.come_back})};
}

Result<Events> decide(const State& state, const AddService& command, const Now& now) {
    const auto visit = visit_at(state, command.counter);
    if (!visit) {
        return visit.error();
    }
    const Service* service = find_service(state.config, command.service);
    if (service == nullptr) {
        return Refusal::service_unknown;
    }
    if (!service->received_here) {
        return Refusal::service_elsewhere;
    }
    if (!room_for_a_task(state, **visit)) {
        return Refusal::services_invalid;
    }
    return Events{event(now, TicketServiceAdded{(*visit)->id, command.service})};
}

Result<Events> decide(const State& state, const BringBack& command, const Now& now) {
    const Visit* visit = find_visit(state, command.visit);
    if (visit == nullptr) {
        return Refusal::visit_unknown;
    }
    if (visit->state != VisitState::no_show && visit->state != VisitState::parked) {
        return Refusal::visit_state;
    }
    const Task& task = *current_task(*visit);
    const bool release = bound_to_closed(state, task);
    const CounterId bound_to = release ? CounterId{} : task.counter;
    const Instant arrival =
        arrival_for(state, *visit, task.service, bound_to, command.place, now.now);
    return Events{event(now, TicketReturned{visit->id, arrival, release})};
}

Result<Events> decide(const State& state, const CancelVisit& command, const Now& now) {
    const Visit* visit = find_visit(state, command.visit);
    if (visit == nullptr) {
        return Refusal::visit_unknown;
    }
    if (visit->state == VisitState::finished || visit->state == VisitState::cancelled ||
        visit->state == VisitState::expired) {
        return Refusal::visit_state;
    }
    return Events{event(now, TicketCancelled{visit->id})};
}

Result<Events> decide(const State& state, const LinkDossier& command, const Now& now) {
    const auto visit = visit_at(state, command.counter);
    if (!visit) {
        return visit.error();
    }
    if (!is_dossier_code(command.code)) {
        return Refusal::text_invalid;
    }
    return Events{event(now, DossierLinked{(*visit)->id, command.code})};
}

Result<Events> decide(const State& state, const SetFee& command, const Now& now) {
    const auto visit = visit_at(state, command.counter);
    if (!visit) {
        return visit.error();
    }
    if (command.amount < 0 || command.amount > highest_fee) {
        return Refusal::amount_invalid;
    }
    if (!good_text(command.purpose, true)) {
        return Refusal::text_invalid;
    }
    return Events{event(now, FeeSet{(*visit)->id, command.amount, command.purpose})};
}

} // namespace motcua::rules
