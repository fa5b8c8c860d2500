#include "hall/rules/queue.h"

#include <algorithm>
#include <iterator>

namespace motcua::rules {

namespace {

const Places* places_of(const State& state, const ServiceId& service, const CounterId& bound_to) {
    if (!bound_to.empty()) {
        const auto found = state.bound.find(bound_to);
        return found == state.bound.end() ? nullptr : &found->second;
    }
    const auto found = state.waiting.find(service);
    return found == state.waiting.end() ? nullptr : &found->second;
}

/// The smaller of a candidate and the front of some places, when these are at a lower or the same
/// level.
struct Best {
    std::int32_t level = 0;
    std::optional<PlaceInLine> place;

    void offer(const Places* places, std::int32_t at_level) {
        if (places != nullptr && !places->empty()) {
            offer(*places->begin(), at_level);
        }
    }

    void offer(const PlaceInLine& front, std::int32_t at_level) {
        const bool better = !place || at_level < level || (at_level == level && front < *place);
        if (better) {
            level = at_level;
            place = front;
        }
    }
};

std::int32_t first_level(const std::vector<WorkItem>& profile) {
    std::int32_t level = 9;
    for (const WorkItem& item : profile) {
        level = std::min(level, item.level);
    }
    return level;
}

} // namespace

std::optional<VisitId>
next_for(const State& state, const CounterId& counter, const std::optional<Returning>& returning) {
    const auto& profile = work_profile(state, counter);
    Best best;
    best.offer(places_of(state, {}, counter), first_level(profile));
    if (returning && returning->task.counter == counter) {
        best.offer({returning->arrival, returning->visit}, first_level(profile));
    }
    for (const WorkItem& item : profile) {
        best.offer(places_of(state, item.service, {}), item.level);
        if (returning && returning->task.counter.empty() &&
            returning->task.service == item.service) {
            best.offer({returning->arrival, returning->visit}, item.level);
        }
    }
    if (!best.place) {
        return std::nullopt;
    }
    return best.place->visit;
}

Instant arrival_for(const State& state,
                    const Visit& visit,
                    const ServiceId& service,
                    const CounterId& bound_to,
                    Place place,
                    Instant now) {
    if (place == Place::by_age) {
        return visit.age;
    }
    if (place == Place::last) {
        const Places* line = places_of(state, service, bound_to);
        const bool later = line != nullptr && !line->empty() && line->rbegin()->arrival >= now;
        return later ? line->rbegin()->arrival + Duration(1) : now;
    }
    const Places* line = places_of(state, service, bound_to);
    const bool nobody = line == nullptr || line->empty();
    return nobody ? visit.age : std::min(visit.age, line->begin()->arrival - Duration(1));
}

std::int32_t people_ahead(const State& state, const Visit& visit) {
    const Task* task = current_task(visit);
    if (task == nullptr || visit.state != VisitState::waiting) {
        return 0;
    }
    const Places* line = places_of(state, task->service, task->counter);
    if (line == nullptr) {
        return 0;
    }
    // Counted from the end, where a new ticket stands.
    const auto here = line->find({visit.arrival, visit.id});
    return static_cast<std::int32_t>(line->size()) -
           static_cast<std::int32_t>(std::distance(here, line->end()));
}

std::int32_t people_waiting(const State& state, const ServiceId& service) {
    const Places* line = places_of(state, service, {});
    return line == nullptr ? 0 : static_cast<std::int32_t>(line->size());
}

} // namespace motcua::rules
