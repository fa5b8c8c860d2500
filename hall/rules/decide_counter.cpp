#include "hall/rules/decide_parts.h"
#include "hall/rules/queue.h"

#include <algorithm>

namespace motcua::rules {

namespace {

bool staff_at_a_counter(const State& state, const StaffId& staff) {
    return std::ranges::any_of(state.counters, [&](const auto& entry) {
        return entry.second.session && entry.second.session->staff == staff;
    });
}

/// Those who wait for this one counter may go to any from now on.
void release_bound(const State& state, const CounterId& counter, const Now& now, Events& events) {
    const auto places = state.bound.find(counter);
    if (places == state.bound.end()) {
        return;
    }
    for (const PlaceInLine& place : places->second) {
        events.push_back(event(now, TicketReturned{place.visit, place.arrival, true}));
    }
}

TicketCalled call(const Visit& visit, const CounterId& counter, SessionId session) {
    return {visit.id, counter, session, current_task(visit)->service};
}

const Task* task_after(const Visit& visit) {
    const Task* now = current_task(visit);
    const Task* end = visit.tasks.data() + visit.tasks.size();
    return now == nullptr || now + 1 == end ? nullptr : now + 1;
}

/// Ends the service at hand. Whoever goes on to another service keeps the age of the visit.
Events finish(const State& state, const Visit& visit, Outcome outcome, const Now& now) {
    const Task* next = task_after(visit);
    Events events{event(now,
                        TicketFinished{visit.id,
                                       visit.counter,
                                       visit.session,
                                       current_task(visit)->service,
                                       outcome,
                                       next == nullptr})};
    if (next != nullptr && bound_to_closed(state, *next)) {
        events.push_back(event(now, TicketReturned{visit.id, visit.age, true}));
    }
    return events;
}

std::optional<Returning> returning_after(const State& state, const Visit& visit) {
    const Task* next = task_after(visit);
    if (next == nullptr) {
        return std::nullopt;
    }
    Task task = *next;
    if (bound_to_closed(state, task)) {
        task.counter = {};
    }
    return Returning{visit.id, task, visit.age};
}

/// The service that the called visit stands for once its present one is over.
ServiceId service_to_call(const Visit& visit, bool finishing) {
    return finishing ? task_after(visit)->service : current_task(visit)->service;
}

} // namespace

Result<Events> decide(const State& state, const OpenCounter& command, const Now& now) {
    if (find_counter(state.config, command.counter) == nullptr) {
        return Refusal::counter_unknown;
    }
    if (!good_text(command.staff.value) || !good_text(command.staff_name)) {
        return Refusal::text_invalid;
    }
    const Counter* counter = find_counter(state, command.counter);
    if (counter != nullptr && counter->session) {
        return counter->session->staff == command.staff ? Result<Events>(Events{})
                                                        : Refusal::counter_open;
    }
    if (staff_at_a_counter(state, command.staff)) {
        return Refusal::staff_elsewhere;
    }
    return Events{
        event(now,
              CounterOpened{
                  command.counter, {state.last_session + 1}, command.staff, command.staff_name})};
}

Result<Events> decide(const State& state, const CloseCounter& command, const Now& now) {
    const auto counter = open_counter(state, command.counter);
    if (!counter) {
        return counter.error();
    }
    if ((*counter)->visit != VisitId{}) {
        return Refusal::counter_busy;
    }
    Events events;
    release_bound(state, command.counter, now, events);
    events.push_back(event(now, CounterClosed{command.counter, (*counter)->session->id}));
    return events;
}

Result<Events> decide(const State& state, const PauseCounter& command, const Now& now) {
    const auto counter = open_counter(state, command.counter);
    if (!counter) {
        return counter.error();
    }
    if (!good_text(command.reason, true)) {
        return Refusal::text_invalid;
    }
    if ((*counter)->state == CounterState::paused && (*counter)->pause_reason == command.reason) {
        return Events{};
    }
    return Events{event(now, CounterPaused{command.counter, command.reason})};
}

Result<Events> decide(const State& state, const ResumeCounter& command, const Now& now) {
    const auto counter = open_counter(state, command.counter);
    if (!counter) {
        return counter.error();
    }
    if ((*counter)->state == CounterState::open) {
        return Events{};
    }
    return Events{event(now, CounterResumed{command.counter})};
}

Result<Events> decide(const State& state, const CallNext& command, const Now& now) {
    const auto counter = open_counter(state, command.counter);
    if (!counter) {
        return counter.error();
    }
    if ((*counter)->state == CounterState::paused) {
        return Refusal::counter_paused;
    }
    const Visit* at_hand = find_visit(state, (*counter)->visit);
    if (at_hand != nullptr && !command.finish) {
        return Refusal::counter_busy;
    }
    Events events;
    std::optional<Returning> returning;
    if (at_hand != nullptr) {
        events = finish(state, *at_hand, Outcome::done, now);
        returning = returning_after(state, *at_hand);
    }
    const auto next = next_for(state, command.counter, returning);
    if (!next) {
        return events.empty() ? Result<Events>(Refusal::nobody_waiting) : events;
    }
    const Visit& visit = *find_visit(state, *next);
    const ServiceId service = service_to_call(visit, at_hand == &visit);
    events.push_back(
        event(now, TicketCalled{visit.id, command.counter, (*counter)->session->id, service}));
    return events;
}

Result<Events> decide(const State& state, const CallTicket& command, const Now& now) {
    const auto counter = open_counter(state, command.counter);
    if (!counter) {
        return counter.error();
    }
    if ((*counter)->state == CounterState::paused) {
        return Refusal::counter_paused;
    }
    if ((*counter)->visit != VisitId{}) {
        return Refusal::counter_busy;
    }
    const Visit* visit = find_visit(state, command.visit);
    if (visit == nullptr) {
        return Refusal::visit_unknown;
    }
    if (visit->state != VisitState::waiting && visit->state != VisitState::parked &&
        visit->state != VisitState::no_show) {
        return Refusal::visit_state;
    }
    return Events{event(now, call(*visit, command.counter, (*counter)->session->id))};
}

Result<Events> decide(const State& state, const Recall& command, const Now& now) {
    const auto visit = visit_at(state, command.counter);
    if (!visit) {
        return visit.error();
    }
    if ((*visit)->state != VisitState::called) {
        return Refusal::visit_state;
    }
    if ((*visit)->calls > state.config.limits.recalls) {
        return Refusal::recalls_spent;
    }
    return Events{event(now, TicketRecalled{(*visit)->id, command.counter, (*visit)->calls + 1})};
}

Result<Events> decide(const State& state, const Serve& command, const Now& now) {
    const auto visit = visit_at(state, command.counter);
    if (!visit) {
        return visit.error();
    }
    if ((*visit)->state == VisitState::serving) {
        return Events{};
    }
    return Events{event(now, TicketServing{(*visit)->id, command.counter, (*visit)->session})};
}

Result<Events> decide(const State& state, const Finish& command, const Now& now) {
    const auto visit = visit_at(state, command.counter);
    if (!visit) {
        return visit.error();
    }
    return finish(state, **visit, command.outcome, now);
}

} // namespace motcua::rules
