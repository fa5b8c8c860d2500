#pragma once

#include "hall/rules/fading.h"
#include "hall/rules/ids.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace motcua::rules {

// What the hall has learned of waiting from its own events. All of it is part of the state: a
// replay or a snapshot brings it back. wait_learning.h writes it, wait_pace.h and forecast.h read.

/// Of one service. A turn is the time from one call of a counter to its next while people waited:
/// what one person costs, whatever the clerk does in it.
struct LearnedLine {
    Fading turns;                ///< minutes a turn
    std::vector<Fading> by_time; ///< the same by time of day, from midnight; empty: nothing yet
    Fading today;                ///< turns of the last minutes against what was expected of them
    Fading handovers;            ///< minutes from the end of one person to the call of the next
    Fading missed;               ///< of all calls, those to which nobody came
    Fading missed_turns;         ///< minutes that such a call costs
    Fading left;                 ///< people who gave up, to the minutes that all have waited
    Fading free_after_none; ///< waits of who came to a free counter, after one who had not waited
    Fading free_after_some; ///< likewise, after one who had
    Fading told;            ///< real waits against those foretold, once there were people ahead
    bool waited = false;    ///< the last one called had waited

    bool operator==(const LearnedLine&) const = default;
};

/// Of all services together.
struct LearnedHall {
    Fading turns;                       ///< against what the configuration says of their services
    Fading told;                        ///< as of a line
    Fading pauses;                      ///< minutes of a counter's pause
    std::vector<std::int32_t> low_log;  ///< thousandths: where 10 % and ...
    std::vector<std::int32_t> high_log; ///< ... 90 % of the waits lie beside the median, by people
                                        ///< ahead (size_class)

    bool operator==(const LearnedHall&) const = default;
};

/// Where a counter stands between one call and its next.
struct Turn {
    std::optional<Instant> called_at; ///< begin of the turn; none: opened or resumed since
    ServiceId service;                ///< of who was called
    std::optional<Instant> free_at;   ///< nobody at hand since
    bool starved = false;             ///< nobody waited when it became free, or all have left since
    bool missed = false;              ///< nobody came
    std::optional<Instant> paused_at;

    bool operator==(const Turn&) const = default;
};

/// What a person was told when the ticket was given, and what the lesson of it needs.
struct Told {
    std::int32_t ahead = 0;
    std::int64_t low_ms = 0;
    std::int64_t middle_ms = 0;
    std::int64_t high_ms = 0;
    std::int64_t plain_ms = 0;  ///< the middle before it was set right by `told`
    std::int64_t step_ms = 0;   ///< one person more
    std::int64_t closed_ms = 0; ///< of the middle, in which the hall is shut
    bool free_counter = false;

    bool operator==(const Told&) const = default;
};

/// How right the forecasts of one service in one hour of the day have been. Sums.
struct Rightness {
    std::int32_t calls = 0;
    std::int64_t told_ms = 0;
    std::int64_t real_ms = 0;
    std::int64_t off_ms = 0; ///< of the differences without their signs
    std::int32_t within_ten = 0;
    std::int32_t in_range = 0;
    std::int32_t below_high = 0;

    bool operator==(const Rightness&) const = default;
};

/// By service and hour of the day (0..23) of the ticket.
using RightnessByHour = std::map<ServiceId, std::map<std::int32_t, Rightness>>;

} // namespace motcua::rules
