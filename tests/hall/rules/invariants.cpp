#include "tests/hall/rules/invariants.h"

#include <map>
#include <set>

namespace motcua::rules {

namespace {

using Sentences = std::vector<std::string>;

/// Lines without the empty ones, which index() does not make.
template <class Lines>
Lines not_empty(Lines lines) {
    std::erase_if(lines, [](const auto& line) { return line.second.empty(); });
    return lines;
}

bool same_index(const State& left, const State& right) {
    return not_empty(left.waiting) == not_empty(right.waiting) &&
           not_empty(left.bound) == not_empty(right.bound) && left.parked == right.parked &&
           left.by_token == right.by_token && left.by_number == right.by_number;
}

void check_index(const State& state, Sentences& broken) {
    State rebuilt = state;
    index(rebuilt);
    if (!same_index(state, rebuilt)) {
        broken.emplace_back("the derived index differs from a rebuilt one");
    }
}

/// How often each visit stands in a line of any kind.
std::map<VisitId, int> places_in_lines(const State& state) {
    std::map<VisitId, int> places;
    for (const auto& [service, line] : state.waiting) {
        for (const PlaceInLine& place : line) {
            ++places[place.visit];
        }
    }
    for (const auto& [counter, line] : state.bound) {
        for (const PlaceInLine& place : line) {
            ++places[place.visit];
        }
    }
    return places;
}

bool at_hand(const Visit& visit) {
    return visit.state == VisitState::called || visit.state == VisitState::serving;
}

void check_places(const State& state, Sentences& broken) {
    auto places = places_in_lines(state);
    for (const auto& [counter, one] : state.counters) {
        if (one.visit != VisitId{}) {
            ++places[one.visit];
        }
    }
    for (const auto& [id, visit] : state.visits) {
        const int expected = visit.state == VisitState::waiting || at_hand(visit) ? 1 : 0;
        if (places[id] != expected) {
            broken.push_back(visit.number + " stands in " + std::to_string(places[id]) + " places");
        }
        places.erase(id);
    }
    if (!places.empty()) {
        broken.emplace_back("somebody unknown stands in a line or at a counter");
    }
}

void check_counters(const State& state, Sentences& broken) {
    std::set<StaffId> staff;
    for (const auto& [id, counter] : state.counters) {
        if (counter.session.has_value() != (counter.state != CounterState::closed)) {
            broken.push_back("counter " + id.value + " is closed with a session or open without");
        }
        if (counter.session && !staff.insert(counter.session->staff).second) {
            broken.push_back(counter.session->staff.value + " is at two counters");
        }
        const Visit* visit = find_visit(state, counter.visit);
        if (counter.visit == VisitId{}) {
            continue;
        }
        if (visit == nullptr || !at_hand(*visit) || visit->counter != id || !counter.session ||
            visit->session != counter.session->id) {
            broken.push_back("counter " + id.value + " and its visit do not know each other");
        }
    }
}

void check_bound(const State& state, Sentences& broken) {
    for (const auto& [id, line] : state.bound) {
        const Counter* counter = find_counter(state, id);
        if (!line.empty() && (counter == nullptr || counter->state == CounterState::closed)) {
            broken.push_back("somebody waits for counter " + id.value + ", which is closed");
        }
    }
}

void check_visits(const State& state, Sentences& broken) {
    std::set<std::pair<Day, std::string>> numbers;
    for (const auto& [id, visit] : state.visits) {
        if (!numbers.emplace(visit.day, visit.number).second) {
            broken.push_back("number " + visit.number + " was given twice");
        }
        const bool ended = visit.state == VisitState::finished ||
                           visit.state == VisitState::cancelled ||
                           visit.state == VisitState::expired;
        if (!ended && current_task(visit) == nullptr) {
            broken.push_back(visit.number + " has nothing left to wait for");
        }
        if (visit.state == VisitState::finished && current_task(visit) != nullptr) {
            broken.push_back(visit.number + " is finished with a service left");
        }
        if (visit.back_at && visit.state != VisitState::parked) {
            broken.push_back(visit.number + " has a timer and is not parked");
        }
    }
    for (const VisitId id : state.unrated) {
        const Visit* visit = find_visit(state, id);
        if (visit == nullptr || visit->rated || visit->state != VisitState::finished) {
            broken.emplace_back("a visit that cannot be rated is among the unrated ones");
        }
    }
}

} // namespace

std::vector<std::string> broken_invariants(const State& state) {
    Sentences broken;
    check_index(state, broken);
    check_places(state, broken);
    check_counters(state, broken);
    check_bound(state, broken);
    check_visits(state, broken);
    return broken;
}

std::vector<std::string> differences(const State& left, const State& right) {
    Sentences different;
    const auto compare = [&](const char* name, const auto& one, const auto& other) {
        if (!(one == other)) {
            different.emplace_back(name);
        }
    };
    compare("config", left.config, right.config);
    compare("last_at", left.last_at, right.last_at);
    compare("day", left.day, right.day);
    compare("open", left.open, right.open);
    compare("closed_early", left.closed_early, right.closed_early);
    compare("announcement", left.announcement, right.announcement);
    compare("last_visit", left.last_visit, right.last_visit);
    compare("last_session", left.last_session, right.last_session);
    compare("series", left.series, right.series);
    compare("visits", left.visits, right.visits);
    compare("counters", left.counters, right.counters);
    compare("lines", left.lines, right.lines);
    compare("appointments", left.appointments, right.appointments);
    compare("devices", left.devices, right.devices);
    compare("prints", left.prints, right.prints);
    compare("unrated", left.unrated, right.unrated);
    compare("recent", left.recent, right.recent);
    compare("figures", left.figures, right.figures);
    if (!same_index(left, right)) {
        different.emplace_back("index");
    }
    return different;
}

} // namespace motcua::rules
