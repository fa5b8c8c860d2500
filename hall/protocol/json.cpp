#include "hall/protocol/json.h"

#include <cstdio>

namespace motcua::protocol {

bool Reader::read_text(const json::value& from, std::string& to) {
    const json::string* text = from.if_string();
    if (text == nullptr) {
        return fail("expected a text");
    }
    to.assign(text->data(), text->size());
    return true;
}

bool Reader::read_day(const json::value& from, rules::Day& to) {
    std::string text;
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    char rest = 0;
    if (!read_text(from, text)) {
        return false;
    }
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &rest) != 3) {
        return fail("expected a date such as 2026-11-23");
    }
    const std::chrono::year_month_day date{
        std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok()) {
        return fail("no such date");
    }
    to.number = static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
    return true;
}

bool Reader::read_time_of_day(const json::value& from, rules::TimeOfDay& to) {
    std::string text;
    int hours = 0;
    int minutes = 0;
    char rest = 0;
    if (!read_text(from, text)) {
        return false;
    }
    const bool shaped = std::sscanf(text.c_str(), "%2d:%2d%c", &hours, &minutes, &rest) == 2;
    const bool good =
        shaped && hours >= 0 && minutes >= 0 && minutes < 60 && hours * 60 + minutes <= 24 * 60;
    to.minutes = hours * 60 + minutes;
    return good ? true : fail("expected a time such as 08:42");
}

} // namespace motcua::protocol
