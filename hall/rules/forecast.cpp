#include "hall/rules/forecast.h"

#include "hall/rules/line_play.h"
#include "hall/rules/wait_constants.h"
#include "hall/rules/wait_pace.h"

#include <algorithm>
#include <cmath>

namespace motcua::rules {

namespace {

constexpr double crowd_of_one_turn = 5; ///< people ahead at which a line moves as learned
constexpr double least_right = 0.6;     ///< bounds of what is set right by the ones before
constexpr double most_right = 1.7;
constexpr double longest_wait = 24 * 60;

/// Everything about one forecast, in minutes.
struct Whole {
    double plain = 0;
    double step = 0;
    WaitForecast wait;
};

/// By what the forecasts of this hall, and of this line in it, have been wrong until now.
double set_right(const State& state, const LearnedLine& line, double turn) {
    const WaitConstants& by = *state.wait_constants;
    const Fading& all = state.learned.told;
    const double hall_weight = by.hall_told_weight * turn;
    const double hall = (sum_of(all) + hall_weight) / (weight_of(all) + hall_weight);
    const double line_weight = by.line_told_weight * turn;
    const double own =
        (sum_of(line.told) + line_weight) / (weight_of(line.told) * hall + line_weight);
    return std::pow(std::clamp(hall * own, least_right, most_right), by.told_power);
}

double range_edge(const std::vector<std::int32_t>& learned,
                  const std::array<double, size_classes>& assumed,
                  std::size_t size) {
    return learned.size() == size_classes ? learned[size] / 1000.0 : assumed[size];
}

/// The edge of a range lies a factor beside the middle; half a step keeps it apart near nothing.
double edge(double middle, double step, double log) {
    return std::clamp((middle + step / 2) * std::exp(log) - step / 2, 0.0, longest_wait);
}

double middle_at_free(const State& state, const LearnedLine& line) {
    const WaitConstants& by = *state.wait_constants;
    const Fading& waits = line.waited ? line.free_after_some : line.free_after_none;
    return by.free_share * mean_of(waits, 0, by.free_weight);
}

double between(double first, double second, double share) {
    return (1 - share) * first + share * second;
}

Whole whole_of(const State& state,
               const ServiceId& service,
               const Turnout& turnout,
               const Pace& pace) {
    const WaitConstants& by = *state.wait_constants;
    const LearnedLine& line = learned_of(state, service);
    Whole whole;
    const double people = std::max(turnout.ahead, 1);
    const double crowd = std::pow((people + 1) / crowd_of_one_turn, -by.crowd);
    const double in_line = turnout.work * by.middle * crowd;
    const double right = set_right(state, line, pace.usual_turn());
    const double at_free = middle_at_free(state, line);
    const double step = turnout.ahead > 0 ? turnout.work / (turnout.ahead + by.rest) : turnout.step;
    whole.plain = between(in_line, at_free, turnout.free_counter);
    whole.step = between(step, 2 * at_free / by.free_share, turnout.free_counter);
    whole.wait.middle =
        std::min(longest_wait, between(in_line * right, at_free, turnout.free_counter));
    const std::size_t size = size_class(turnout.ahead, turnout.free_counter >= 1);
    const LearnedHall& hall = state.learned;
    WaitForecast& wait = whole.wait;
    wait.low = std::min(wait.middle,
                        edge(wait.middle, whole.step, range_edge(hall.low_log, by.low, size)));
    wait.high = std::max(wait.middle,
                         edge(wait.middle, whole.step, range_edge(hall.high_log, by.high, size)));
    wait.low += turnout.closed;
    wait.middle += turnout.closed;
    wait.high += turnout.closed;
    return whole;
}

std::int64_t milliseconds(double minutes) {
    return std::llround(minutes * 60'000);
}

const Turnout* turnout_of(const LinePlay& play, VisitId visit) {
    const auto found = play.visits().find(visit);
    return found == play.visits().end() ? nullptr : &found->second;
}

} // namespace

std::size_t size_class(std::int32_t ahead, bool free_counter) {
    static constexpr std::array<std::int32_t, size_classes - 1> from{1, 2, 3, 5, 10, 20, 40};
    if (free_counter) {
        return 0;
    }
    const auto above = std::ranges::upper_bound(from, std::max(ahead, 1));
    return static_cast<std::size_t>(above - from.begin());
}

Forecast forecast(const State& state, Instant now) {
    LinePlay play(state, now);
    play.run();
    Forecast all;
    for (const auto& [id, turnout] : play.visits()) {
        const ServiceId& service = current_task(*find_visit(state, id))->service;
        all.visits[id] = whole_of(state, service, turnout, play.pace(service)).wait;
    }
    for (const auto& [service, turnout] : play.newcomers()) {
        all.newcomers[service] = whole_of(state, service, turnout, play.pace(service)).wait;
    }
    return all;
}

std::optional<WaitForecast>
forecast_newcomer(const State& state, const ServiceId& service, Instant now) {
    LinePlay play(state, now, service);
    play.run();
    const auto found = play.newcomers().find(service);
    if (found == play.newcomers().end()) {
        return std::nullopt;
    }
    return whole_of(state, service, found->second, play.pace(service)).wait;
}

std::optional<WaitForecast> forecast_visit(const State& state, const Visit& visit, Instant now) {
    const Task* task = current_task(visit);
    if (task == nullptr || visit.state != VisitState::waiting) {
        return std::nullopt;
    }
    LinePlay play(state, now, task->service);
    play.run(visit.id);
    const Turnout* turnout = turnout_of(play, visit.id);
    if (turnout == nullptr) {
        return std::nullopt;
    }
    return whole_of(state, task->service, *turnout, play.pace(task->service)).wait;
}

std::optional<Told> told_now(const State& state, const Visit& visit, Instant now) {
    const Task* task = current_task(visit);
    LinePlay play(state, now, task->service);
    play.run(visit.id);
    const Turnout* turnout = turnout_of(play, visit.id);
    if (turnout == nullptr) {
        return std::nullopt;
    }
    const Whole whole = whole_of(state, task->service, *turnout, play.pace(task->service));
    return Told{turnout->ahead,
                milliseconds(whole.wait.low),
                milliseconds(whole.wait.middle),
                milliseconds(whole.wait.high),
                milliseconds(whole.plain),
                milliseconds(whole.step),
                milliseconds(turnout->closed),
                turnout->free_counter >= 1};
}

} // namespace motcua::rules
