#include "tests/hall/rules/watch.h"

#include "hall/rules/apply.h"
#include "hall/rules/decide.h"
#include "hall/rules/queue.h"
#include "hall/rules/wait.h"
#include "tests/hall/rules/invariants.h"
#include "tests/hall/rules/phrases.h"
#include "tests/hall/rules/story_hall.h"

#include <algorithm>
#include <tuple>

namespace motcua::rules {

namespace {

constexpr Minutes largest_credit{30};
constexpr int ticks_enough = 10;

/// Stands where its own age puts it, not where somebody placed it.
bool placed_by_age(const Visit& visit) {
    return visit.arrival == visit.age;
}

bool booked(const Visit& visit) {
    return visit.channel == Channel::appointment;
}

/// Who is next, found the slow way: everybody is asked.
std::optional<VisitId> slow_next(const State& state, const CounterId& counter) {
    const auto& profile = work_profile(state, counter);
    std::int32_t first_level = 9;
    std::map<ServiceId, std::int32_t> levels;
    for (const WorkItem& item : profile) {
        levels[item.service] = item.level;
        first_level = std::min(first_level, item.level);
    }
    std::set<std::tuple<std::int32_t, Instant, VisitId>> candidates;
    for (const auto& [id, visit] : state.visits) {
        if (visit.state != VisitState::waiting) {
            continue;
        }
        const Task& task = *current_task(visit);
        if (task.counter == counter) {
            candidates.emplace(first_level, visit.arrival, id);
        } else if (task.counter.empty() && levels.contains(task.service)) {
            candidates.emplace(levels[task.service], visit.arrival, id);
        }
    }
    if (candidates.empty()) {
        return std::nullopt;
    }
    return std::get<VisitId>(*candidates.begin());
}

bool ended(VisitState state) {
    return state == VisitState::finished || state == VisitState::cancelled ||
           state == VisitState::expired;
}

} // namespace

Watch::Watch() {
    state_.last_at = instant_of({20780}, {7 * 60 + 30}, Minutes(7 * 60)); // Monday 2026-11-23
    give(ApplyConfig{story_hall(), ConfigOrigin::file, {}});
    settle();
}

void Watch::settle() {
    int ticks = 0;
    while (due(state_, state_.last_at)) {
        give(Tick{});
        if (++ticks > ticks_enough) {
            return complain("something is due for ever");
        }
    }
}

void Watch::play(const Roll& roll) {
    state_.last_at += gap_of(state_, roll);
    settle();
    give(command_for(state_, roll));
    for (std::string& sentence : broken_invariants(state_)) {
        complain(std::move(sentence));
    }
    check_figures();
}

void Watch::give(const Command& command) {
    const Circumstances now{state_.last_at, {++random_, ~random_}};
    const State before = state_;
    const auto events = decide(state_, command, now);
    if (!events) {
        refusals_.insert(static_cast<Refusal>(events.error().value()));
        if (!differences(before, state_).empty()) {
            complain("a refusal changed something");
        }
        return;
    }
    for (const Event& event : *events) {
        const auto* called = std::get_if<TicketCalled>(&event.body);
        const auto* call = std::get_if<CallNext>(&command);
        if (called != nullptr && call != nullptr) {
            check_call(*call, *called);
        }
        apply(state_, event);
        events_.push_back(event);
        if (const auto* issued = std::get_if<TicketIssued>(&event.body)) {
            check_issued(*issued);
        }
        day_began_ = std::holds_alternative<DayTurned>(event.body) ? events_.size() : day_began_;
    }
    check_ended(before);
}

void Watch::check_call(const CallNext& command, const TicketCalled& called) {
    if (slow_next(state_, command.counter) != called.visit) {
        complain("counter " + command.counter.value + " called somebody who was not next");
    }
    const Visit& visit = *find_visit(state_, called.visit);
    const Task& task = *current_task(visit);
    if (!task.counter.empty() || !placed_by_age(visit)) {
        return;
    }
    for (const auto& [id, other] : state_.visits) {
        if (id != visit.id && other.state == VisitState::waiting && placed_by_age(other) &&
            current_task(other)->service == task.service && current_task(other)->counter.empty()) {
            check_overtaking(visit, other);
        }
    }
}

void Watch::check_overtaking(const Visit& called, const Visit& waiting) {
    const bool later =
        std::pair(called.issued_at, called.id) > std::pair(waiting.issued_at, waiting.id);
    if (!later || booked(waiting)) {
        return; // who has booked waits for the slot
    }
    if (!booked(called) && called.priority == waiting.priority) {
        complain(called.number + " overtook " + waiting.number + " of the same class");
    }
    const Minutes late = state_.config.limits.appointment_late;
    if (called.issued_at - waiting.issued_at > std::max(largest_credit, late)) {
        complain(waiting.number + " was held back longer than any credit");
    }
}

void Watch::check_issued(const TicketIssued& issued) {
    if (!numbers_.emplace(issued.day, issued.number).second) {
        complain("number " + issued.number + " was given twice in a day");
    }
    const Visit& visit = *find_visit(state_, issued.visit);
    if (issued.channel != Channel::walk_in && people_ahead(state_, visit) != issued.ahead) {
        complain(issued.number + " was told a wrong number of people ahead");
    }
    const auto wait = shown(visit.told);
    if (wait && (wait->low < 0 || wait->low > wait->high)) {
        complain(issued.number + " was told an impossible wait");
    }
}

/// Whoever has ended stays so; nobody disappears before the day turns.
void Watch::check_ended(const State& before) {
    for (const auto& [id, visit] : before.visits) {
        const Visit* now = find_visit(state_, id);
        if (now == nullptr && before.day == state_.day) {
            complain(visit.number + " disappeared");
        }
        if (now != nullptr && ended(visit.state) && now->state != visit.state) {
            complain(visit.number + " came back to life");
        }
    }
}

/// The day's figures are those that its events add up to.
void Watch::check_figures() {
    DayFigures counted;
    for (std::size_t at = day_began_; at < events_.size(); ++at) {
        const EventBody& body = events_[at].body;
        counted.issued += std::holds_alternative<TicketIssued>(body) ? 1 : 0;
        counted.no_shows += std::holds_alternative<TicketNoShow>(body) ? 1 : 0;
        counted.rated += std::holds_alternative<RatingGiven>(body) ? 1 : 0;
        const auto* finished = std::get_if<TicketFinished>(&body);
        counted.served += finished != nullptr && finished->ended ? 1 : 0;
    }
    const DayFigures& figures = state_.figures;
    if (figures.issued != counted.issued || figures.no_shows != counted.no_shows ||
        figures.rated != counted.rated || figures.served != counted.served) {
        complain("the day's figures do not add up");
    }
}

void Watch::check_replay() {
    State replayed;
    for (const Event& event : events_) {
        apply(replayed, event);
    }
    replayed.last_at = state_.last_at; // time goes on without events
    for (const std::string& part : differences(state_, replayed)) {
        complain("after a replay another " + part);
    }
}

} // namespace motcua::rules
