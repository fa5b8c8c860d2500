#include "hall/rules/wait_pace.h"

#include "hall/rules/wait_constants.h"

#include <algorithm>
#include <cmath>

namespace motcua::rules {

namespace {

constexpr double minutes_a_day = 1440;
constexpr auto slots = std::size_t{1440} / std::size_t(time_slot.count());

constexpr double default_usual = 10;
constexpr double handover_share = 0.1; ///< of a turn, before anything was seen
constexpr double missing_calls = 100;  ///< that are assumed to have been answered
constexpr double patient_turns = 20;   ///< that are assumed to have been waited without giving up

double turn_configured(const State& state, const ServiceId& service) {
    const Service* configured = find_service(state.config, service);
    const double usual = configured == nullptr ? 0 : static_cast<double>(configured->usual.count());
    return usual > 0 ? usual : default_usual;
}

double minute_of_day(const State& state, Instant at) {
    const auto local = at + state.config.calendar.utc_offset;
    return minutes(local - std::chrono::floor<std::chrono::days>(local));
}

} // namespace

std::size_t slot_of(const State& state, Instant at) {
    const auto slot = minute_of_day(state, at) / static_cast<double>(time_slot.count());
    return std::min(static_cast<std::size_t>(slot), slots - 1);
}

double minutes(Duration duration) {
    return std::chrono::duration<double, std::ratio<60>>(duration).count();
}

const LearnedLine& learned_of(const State& state, const ServiceId& service) {
    static const LearnedLine nothing;
    const auto line = state.lines.find(service);
    return line == state.lines.end() ? nothing : line->second.learned;
}

Pace::Pace(const State& state, const ServiceId& service, Instant now)
    : state_(state), service_(service), learned_(learned_of(state, service)),
      constants_(*state.wait_constants), now_(now), minute_of_day_(minute_of_day(state, now)) {
    const double hall = mean_of(state.learned.turns, 1, constants_.hall_weight);
    configured_ = turn_configured(state, service);
    usual_ = mean_of(learned_.turns, configured_ * hall, constants_.line_weight);
    missing_ = mean_of(learned_.missed, 0, missing_calls);
    const double waited = weight_of(learned_.left) + usual_ * patient_turns;
    leaving_ = sum_of(learned_.left) / waited;
    handover_ = mean_of(learned_.handovers, handover_share * usual_, 1);

    const double seen = weight_of(learned_.turns);
    const double trust = constants_.today_weight * (seen + 0.3) / (seen + constants_.today_trust);
    const Fading today = faded(learned_.today, now, constants_.today_memory);
    today_ = (trust + sum_of(today) + todays_excess()) / (trust + weight_of(today));
}

double Pace::slot_turn(std::size_t slot) const {
    if (learned_.by_time.empty()) {
        return usual_;
    }
    return mean_of(learned_.by_time[slot], usual_, constants_.time_weight);
}

/// Between the middles of the slots, so that nothing jumps when one ends.
double Pace::learned_turn(Instant at) const {
    const double minute =
        std::fmod(minute_of_day_ + minutes(at - now_) + minutes_a_day, minutes_a_day);
    const double place = minute / static_cast<double>(time_slot.count()) - 0.5;
    const double before = std::floor(place);
    const double share = place - before;
    const auto first = static_cast<std::size_t>(before + static_cast<double>(slots)) % slots;
    const double shown = (1 - share) * slot_turn(first) + share * slot_turn((first + 1) % slots);
    return (1 - missing_) * shown + missing_ * mean_of(learned_.missed_turns, 1, 1);
}

double Pace::turn(double minutes) const {
    const auto ahead = std::chrono::duration_cast<Duration>(
        std::chrono::duration<double, std::ratio<60>>(minutes));
    const double todays = 1 + (today_ - 1) * std::exp(-minutes / constants_.today_reach);
    return learned_turn(now_ + ahead) * std::max(todays, 0.1);
}

/// By how much the turns that are running have become longer than expected, in expected ones.
double Pace::todays_excess() const {
    double excess = 0;
    for (const auto& [id, counter] : state_.counters) {
        const Turn& turn = counter.turn;
        if (!turn.called_at || turn.starved || turn.service != service_) {
            continue;
        }
        const double share = minutes(now_ - *turn.called_at) / learned_turn(now_);
        excess += std::clamp(share - 1, 0.0, constants_.longest_turn);
    }
    return excess;
}

double Pace::rest_of(double whole, double elapsed) const {
    const double share = whole > 0 ? elapsed / whole : 0;
    return whole * (constants_.rest + constants_.rest_change * (std::exp(-share) - 0.5));
}

double Pace::staying(double minutes) const {
    return std::exp(-leaving_ * minutes);
}

} // namespace motcua::rules
