#pragma once

#include "hall/rules/state.h"

namespace motcua::rules {

inline constexpr Minutes time_slot{20}; ///< of LearnedLine::by_time

/// Slot of a moment in LearnedLine::by_time.
std::size_t slot_of(const State& state, Instant at);

/// With its parts of a minute.
double minutes(Duration duration);

/// What was learned of this line; nothing of one that has had nobody yet.
const LearnedLine& learned_of(const State& state, const ServiceId& service);

/// How fast one line moves: what was learned of its turns, as seen at one moment. All in minutes.
class Pace {
public:
    /// The state must outlive it.
    Pace(const State& state, const ServiceId& service, Instant now);

    /// A turn that begins at `at`, by what was learned on all days.
    double learned_turn(Instant at) const;

    /// A turn that begins so many minutes from now, with today's pace in it while that lasts.
    double turn(double minutes) const;

    /// The usual turn of the line at no time of day in particular.
    double usual_turn() const { return usual_; }

    /// From the end of one person to the call of the next, while people wait, at present.
    double handover() const { return handover_ / usual_ * turn(0); }

    /// What the configuration says of a turn.
    double configured_turn() const { return configured_; }

    /// What is left of something that takes `whole` and began `elapsed` ago.
    double rest_of(double whole, double elapsed) const;

    /// The share of people who have not given up after waiting so many minutes more.
    double staying(double minutes) const;

private:
    double slot_turn(std::size_t slot) const;
    double todays_excess() const;

    const State& state_;
    const ServiceId& service_;
    const LearnedLine& learned_;
    const WaitConstants& constants_;
    Instant now_;
    double minute_of_day_ = 0;
    double configured_ = 0;
    double usual_ = 0;
    double handover_ = 0;
    double missing_ = 0; ///< share of calls that nobody comes to
    double today_ = 1;   ///< today's turns against the learned ones
    double leaving_ = 0; ///< a person gives up so often in a minute
};

} // namespace motcua::rules
