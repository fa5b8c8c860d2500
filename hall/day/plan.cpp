#include "hall/day/plan.h"

#include <algorithm>
#include <cmath>

namespace motcua::day {

namespace {

constexpr double working_hours = 8;
constexpr double seconds_an_hour = 3600;

/// Halls are full from eight to ten and have a smaller peak after lunch (1 is the mean).
double crowd_at(double hour) {
    const double morning = 1.6 * std::exp(-std::pow((hour - 8.7) / 1.1, 2));
    const double afternoon = 0.9 * std::exp(-std::pow((hour - 13.9) / 1.0, 2));
    return 0.35 + morning + afternoon;
}

} // namespace

Plan::Plan(std::uint64_t seed, std::vector<Demand> demands, double visits_a_day)
    : random_(seed), demands_(std::move(demands)), visits_a_day_(visits_a_day) {}

int Plan::arrivals(double hour, std::chrono::duration<double> stretch) {
    const double mean =
        visits_a_day_ / (working_hours * seconds_an_hour) * crowd_at(hour) * stretch.count();
    return std::poisson_distribution<int>(mean)(random_);
}

std::string Plan::service() {
    double all = 0;
    for (const Demand& demand : demands_) {
        all += demand.share;
    }
    double drawn = uniform() * all;
    for (const Demand& demand : demands_) {
        drawn -= demand.share;
        if (drawn <= 0) {
            return demand.service;
        }
    }
    return demands_.back().service;
}

bool Plan::priority() {
    return uniform() < 0.08;
}

std::string Plan::language() {
    return uniform() < 0.03 ? "en" : "vi";
}

std::chrono::seconds Plan::walk() {
    return std::chrono::seconds(10 + static_cast<int>(uniform() * 35));
}

bool Plan::stays_away() {
    return uniform() < 0.05;
}

std::chrono::seconds Plan::service_time(const std::string& service) {
    const auto found = std::ranges::find(demands_, service, &Demand::service);
    const double mean = found == demands_.end() ? 8 : found->minutes;
    // Log-normal with a long tail, as counters have it.
    constexpr double spread = 0.6;
    const double minutes =
        std::lognormal_distribution<double>(std::log(mean) - spread * spread / 2, spread)(random_);
    return std::chrono::seconds(static_cast<int>(std::clamp(minutes, 1.0, 60.0) * 60));
}

int Plan::rating(int levels) {
    if (uniform() > 0.45) {
        return 0;
    }
    const double drawn = uniform();
    const int level = drawn < 0.72 ? 1 : drawn < 0.95 ? 2 : 3;
    return std::min(level, levels);
}

} // namespace motcua::day
