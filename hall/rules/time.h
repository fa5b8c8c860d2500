#pragma once

#include <chrono>
#include <string>

namespace motcua::rules {

/// UTC wall time with the journal's resolution. The rules never see it run backwards.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;
using Minutes = std::chrono::minutes;

/// A business day of the hall: days since 1970-01-01 in the hall's own time.
struct Day {
    std::int32_t number = 0;

    auto operator<=>(const Day&) const = default;
};

/// Minutes after local midnight, 0..1440.
struct TimeOfDay {
    std::int32_t minutes = 0;

    auto operator<=>(const TimeOfDay&) const = default;
};

/// From one time of day to a later one, without it.
struct OpenSpan {
    TimeOfDay from;
    TimeOfDay to;

    bool operator==(const OpenSpan&) const = default;
};

/// The business day of an instant. A day begins `turn` after local midnight.
Day day_of(Instant at, Minutes utc_offset, Minutes turn);

/// The instant of a local time of day; `day` is a calendar day.
Instant instant_of(Day day, TimeOfDay time, Minutes utc_offset);

TimeOfDay time_of_day(Instant at, Minutes utc_offset);

/// 0 = Monday ... 6 = Sunday.
int weekday(Day day);

/// "2026-11-23"
std::string to_string(Day day);

/// "08:42"
std::string to_string(TimeOfDay time);

} // namespace motcua::rules
