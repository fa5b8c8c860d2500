#include "hall/server/config/clock_text.h"
#include "hall/server/config/read_parts.h"

#include <algorithm>
#include <array>

namespace motcua::hall {

namespace {

constexpr std::array weekdays{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::size_t most_spans = 6;
constexpr std::size_t most_special_days = 200;
constexpr std::int32_t longest_holiday = 31;
constexpr rules::Minutes latest_turn{6 * 60};

void check_order(Section& section, Position at, const std::vector<rules::OpenSpan>& spans) {
    rules::TimeOfDay last{-1};
    for (const rules::OpenSpan& span : spans) {
        if (span.from <= last || span.to <= span.from) {
            section.wrong(at,
                          rules::to_string(span.from) + "-" + rules::to_string(span.to) +
                              " is out of order; times one after the other are allowed");
            return;
        }
        last = span.to;
    }
}

rules::Minutes read_zone(Section& hours) {
    const std::string text = hours.text_or("time_zone", "Asia/Ho_Chi_Minh");
    const auto zone = parse_zone(text);
    if (!zone) {
        hours.wrong(hours.at("time_zone"),
                    "\"time_zone\" is " + in_quotes(text) +
                        "; \"Asia/Ho_Chi_Minh\" or a distance such as \"+07:00\" is allowed");
    }
    return zone.value_or(rules::Minutes(0));
}

rules::Minutes read_day_turn(Section& hours) {
    const std::string text = hours.text_or("day_turn", "00:00");
    const auto turn = parse_time(text);
    if (!turn || rules::Minutes(turn->minutes) > latest_turn) {
        hours.wrong(hours.at("day_turn"),
                    "\"day_turn\" is " + in_quotes(text) + "; \"00:00\" to \"06:00\" is allowed");
        return rules::Minutes(0);
    }
    return rules::Minutes(turn->minutes);
}

void add_special_days(Section& section, rules::Calendar& calendar) {
    const Node* first = section.find("day", Node::Kind::date, true);
    const Node* last = section.find("last_day", Node::Kind::date);
    const rules::Text name = section.words("name");
    const auto open = read_spans(section, "open");
    section.no_other_keys();
    if (first == nullptr) {
        return;
    }
    const rules::Day end = last == nullptr ? first->date : last->date;
    if (end < first->date || end.number - first->date.number >= longest_holiday) {
        section.wrong(last->at, "\"last_day\" is not within 31 days from \"day\"; that is allowed");
        return;
    }
    for (rules::Day day = first->date; day <= end; ++day.number) {
        if (std::ranges::find(calendar.special, day, &rules::SpecialDay::day) !=
            calendar.special.end()) {
            section.wrong(first->at,
                          rules::to_string(day) + " is already a special day; once is allowed");
        }
        calendar.special.push_back({day, name, open});
    }
}

} // namespace

std::vector<rules::OpenSpan> read_spans(Section& section, std::string_view key) {
    const std::string text = section.text_or(key, "", {.may_be_empty = true});
    const auto spans = parse_spans(text);
    if (!spans || spans->size() > most_spans) {
        section.wrong(section.at(key),
                      in_quotes(key) + " is " + in_quotes(text) +
                          "; times such as \"07:30-11:30, 13:00-17:00\" are allowed");
        return {};
    }
    check_order(section, section.at(key), *spans);
    return *spans;
}

void read_calendar(Section& root, rules::Calendar& calendar) {
    if (const Node* node = root.find("hours", Node::Kind::table, true)) {
        Section hours = root.section(*node, "[hours]");
        calendar.utc_offset = read_zone(hours);
        calendar.day_turn = read_day_turn(hours);
        calendar.last_ticket_before =
            hours.minutes("last_ticket_before", rules::Minutes(0), rules::Minutes(240));
        for (const char* weekday : weekdays) {
            calendar.week.push_back(read_spans(hours, weekday));
        }
        hours.no_other_keys();
    }
    for (const Node* node : root.tables("special_day", most_special_days)) {
        Section section = root.section(*node, "[[special_day]]");
        add_special_days(section, calendar);
    }
}

} // namespace motcua::hall
