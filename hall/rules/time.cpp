#include "hall/rules/time.h"

#include <cstdio>

namespace motcua::rules {

namespace {

std::chrono::sys_days calendar_day(Day day) {
    return std::chrono::sys_days(std::chrono::days(day.number));
}

} // namespace

Day day_of(Instant at, Minutes utc_offset, Minutes turn) {
    const auto local = at + utc_offset - turn;
    const auto days = std::chrono::floor<std::chrono::days>(local).time_since_epoch();
    return {static_cast<std::int32_t>(days.count())};
}

Instant instant_of(Day day, TimeOfDay time, Minutes utc_offset) {
    return calendar_day(day) + Minutes(time.minutes) - utc_offset;
}

TimeOfDay time_of_day(Instant at, Minutes utc_offset) {
    const auto local = at + utc_offset;
    const auto since_midnight = local - std::chrono::floor<std::chrono::days>(local);
    return {static_cast<std::int32_t>(std::chrono::duration_cast<Minutes>(since_midnight).count())};
}

int weekday(Day day) {
    return static_cast<int>(std::chrono::weekday(calendar_day(day)).iso_encoding()) - 1;
}

std::string to_string(Day day) {
    const std::chrono::year_month_day date(calendar_day(day));
    char text[16];
    std::snprintf(text,
                  sizeof text,
                  "%04d-%02u-%02u",
                  static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text;
}

std::string to_string(TimeOfDay time) {
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", time.minutes / 60, time.minutes % 60);
    return text;
}

} // namespace motcua::rules
