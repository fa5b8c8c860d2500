#include "hall/rules/wait_learning.h"

#include "hall/rules/forecast.h"
#include "hall/rules/queue.h"
#include "hall/rules/wait_constants.h"
#include "hall/rules/wait_pace.h"

#include <algorithm>
#include <cmath>

namespace motcua::rules {

namespace {

constexpr double widest_log = 4;
constexpr double narrowest_log = 0.05;
/// Share of the waits below the range, and above it: a little more than a tenth, because at a free
/// counter nobody can wait less.
constexpr double outside = 0.105;
constexpr std::int32_t long_enough_to_judge = 10;
constexpr std::size_t slots_a_day = 1440 / time_slot.count();

std::int64_t absolute(std::int64_t value) {
    return value < 0 ? -value : value;
}

/// Moves one edge of the range so that in the long run `share` of the waits lie beyond it.
void move_edge(std::int32_t& edge, double step, bool beyond) {
    edge += static_cast<std::int32_t>(std::lround(1000 * step * (beyond ? 1 - outside : -outside)));
}

void learn_range(LearnedHall& hall, const Told& told, Duration real, const WaitConstants& by) {
    const std::size_t size = size_class(told.ahead, told.free_counter);
    const std::int64_t waited = real.count();
    std::int32_t& high = hall.high_log[size];
    move_edge(high, by.range_step, waited > told.high_ms);
    high = std::clamp(high,
                      static_cast<std::int32_t>(1000 * narrowest_log),
                      static_cast<std::int32_t>(1000 * widest_log));
    if (!told.free_counter) {
        std::int32_t below = -hall.low_log[size];
        move_edge(below, by.range_step, waited < told.low_ms);
        hall.low_log[size] = -std::clamp(below,
                                         static_cast<std::int32_t>(1000 * narrowest_log),
                                         static_cast<std::int32_t>(1000 * widest_log));
    }
}

void keep_score(Rightness& score, const Told& told, Duration real) {
    const std::int64_t off = absolute(real.count() - told.middle_ms);
    ++score.calls;
    score.told_ms += told.middle_ms;
    score.real_ms += real.count();
    score.off_ms += off;
    score.within_ten += off <= Duration(Minutes(long_enough_to_judge)).count() ? 1 : 0;
    score.below_high += real.count() <= told.high_ms ? 1 : 0;
    score.in_range += real.count() >= told.low_ms && real.count() <= told.high_ms ? 1 : 0;
}

std::int32_t hour_of(const State& state, Instant at) {
    return time_of_day(at, state.config.calendar.utc_offset).minutes / 60;
}

/// What its holder was told against what came.
void learn_told(State& state, const Visit& visit, const Told& told, Instant at) {
    const WaitConstants& by = *state.wait_constants;
    const ServiceId& service = visit.tasks.front().service;
    LearnedLine& line = state.lines[service].learned;
    const Duration real = at - visit.issued_at;
    if (told.free_counter) {
        add(line.waited ? line.free_after_some : line.free_after_none,
            at,
            by.memory,
            minutes(real));
    } else {
        const double plain = minutes(Duration(told.plain_ms));
        const double worked = std::max(0.0, minutes(real - Duration(told.closed_ms)));
        add(line.told, at, by.memory, worked, plain);
        add(state.learned.told, at, by.memory, worked, plain);
    }
    learn_range(state.learned, told, real, by);
    const std::int32_t hour = hour_of(state, visit.issued_at);
    keep_score(state.right_today[service][hour], told, real);
    keep_score(state.right_ever[service][hour], told, real);
}

void learn_turn(State& state, const Turn& turn, Instant at) {
    const WaitConstants& by = *state.wait_constants;
    LearnedLine& line = state.lines[turn.service].learned;
    double taken = minutes(at - *turn.called_at);
    add(line.missed, at, by.memory, turn.missed ? 1 : 0);
    if (turn.missed) {
        add(line.missed_turns, at, by.memory, taken);
        return;
    }
    const Instant middle = *turn.called_at + (at - *turn.called_at) / 2;
    const Pace pace(state, turn.service, at);
    const double expected = pace.learned_turn(middle);
    add(line.today, at, by.today_memory, std::min(taken / expected, by.longest_turn));
    taken = std::min(taken, 2 * by.longest_turn * expected);
    add(state.learned.turns, at, by.memory, taken / pace.configured_turn());
    add(line.turns, at, by.memory, taken);
    add(line.handovers, at, by.memory, std::min(taken, minutes(at - *turn.free_at)));
    line.by_time.resize(slots_a_day);
    add(line.by_time[slot_of(state, middle)], at, by.memory, taken);
}

/// Only a first call says how long the person of a ticket waited: no transfer, return or parking,
/// and nobody whom a clerk took without a ticket.
bool first_call(const Visit& visit) {
    return visit.calls == 0 && visit.channel != Channel::walk_in &&
           visit.tasks.front().state == TaskState::waiting && visit.arrival == visit.age;
}

void prepare(LearnedHall& hall, const WaitConstants& by) {
    if (hall.low_log.size() != size_classes) {
        for (const double log : by.low) {
            hall.low_log.push_back(static_cast<std::int32_t>(std::lround(1000 * log)));
        }
        for (const double log : by.high) {
            hall.high_log.push_back(static_cast<std::int32_t>(std::lround(1000 * log)));
        }
    }
}

} // namespace

void learn_issued(State& state, Visit& visit, Instant at) {
    visit.told = told_now(state, visit, at);
}

void learn_called(State& state, const Visit& visit, const CounterId& counter, Instant at) {
    prepare(state.learned, *state.wait_constants);
    Turn& turn = state.counters[counter].turn;
    if (turn.called_at && turn.free_at && !turn.starved) {
        learn_turn(state, turn, at);
    }
    const Task* task = current_task(visit);
    LearnedLine& line = state.lines[task->service].learned;
    if (first_call(visit)) {
        const double waited = minutes(at - visit.issued_at);
        add(line.left, at, state.wait_constants->memory, 0, waited);
        if (visit.told) {
            learn_told(state, visit, *visit.told, at);
        }
        const double turn_now = Pace(state, task->service, at).usual_turn();
        line.waited = waited > state.wait_constants->free_cut * turn_now;
    }
    turn = {};
    turn.called_at = at;
    turn.service = task->service;
}

void learn_freed(State& state, const CounterId& counter, bool missed, Instant at) {
    Turn& turn = state.counters[counter].turn;
    turn.free_at = at;
    turn.missed = missed;
    turn.starved = !next_for(state, counter);
}

void learn_left(State& state, const Visit& visit, Instant at) {
    const Task* task = current_task(visit);
    if (task != nullptr) {
        add(state.lines[task->service].learned.left,
            at,
            state.wait_constants->memory,
            1,
            minutes(at - visit.issued_at));
    }
    for (auto& [id, counter] : state.counters) {
        if (counter.visit == VisitId{} && counter.turn.called_at && !counter.turn.starved) {
            counter.turn.starved = !next_for(state, id);
        }
    }
}

void learn_opened(State& state, const CounterId& counter, Instant at) {
    Turn& turn = state.counters[counter].turn;
    turn = {};
    turn.free_at = at;
}

void learn_paused(State& state, const CounterId& counter, Instant at) {
    Turn& turn = state.counters[counter].turn;
    turn.called_at.reset();
    turn.paused_at = at;
}

void learn_resumed(State& state, const CounterId& counter, Instant at) {
    Turn& turn = state.counters[counter].turn;
    if (turn.paused_at) {
        add(state.learned.pauses, at, state.wait_constants->memory, minutes(at - *turn.paused_at));
    }
    turn = {};
    turn.free_at = at;
}

void learn_closed(State& state, const CounterId& counter) {
    state.counters[counter].turn = {};
}

void learn_day_turned(State& state) {
    for (auto& [id, line] : state.lines) {
        line.learned.today = {};
        line.learned.waited = false;
    }
    for (auto& [id, counter] : state.counters) {
        if (counter.visit == VisitId{}) {
            counter.turn.called_at.reset();
        }
    }
    state.right_today.clear();
}

} // namespace motcua::rules
