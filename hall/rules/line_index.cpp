#include "hall/rules/line_index.h"

namespace motcua::rules {

namespace {

/// The places where a waiting visit stands, or null.
Places* places_for(State& state, const Visit& visit) {
    const Task* task = current_task(visit);
    if (visit.state != VisitState::waiting || task == nullptr) {
        return nullptr;
    }
    return task->counter.empty() ? &state.waiting[task->service] : &state.bound[task->counter];
}

} // namespace

void enter_line(State& state, const Visit& visit) {
    if (Places* places = places_for(state, visit)) {
        places->insert({visit.arrival, visit.id});
        state.by_issue[current_task(visit)->service].insert({visit.issued_at, visit.id});
    }
    if (visit.state == VisitState::parked && visit.back_at) {
        state.parked.insert({*visit.back_at, visit.id});
    }
}

void leave_line(State& state, const Visit& visit) {
    if (Places* places = places_for(state, visit)) {
        places->erase({visit.arrival, visit.id});
        state.by_issue[current_task(visit)->service].erase({visit.issued_at, visit.id});
    }
    if (visit.state == VisitState::parked && visit.back_at) {
        state.parked.erase({*visit.back_at, visit.id});
    }
}

} // namespace motcua::rules
