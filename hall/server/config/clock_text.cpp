#include "hall/server/config/clock_text.h"

#include <algorithm>

namespace motcua::hall {

namespace {

constexpr std::int32_t minutes_a_day = 24 * 60;

/// Exactly two digits.
std::optional<std::int32_t> two_digits(std::string_view text) {
    const auto digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (text.size() != 2 || !std::ranges::all_of(text, digit)) {
        return std::nullopt;
    }
    return (text[0] - '0') * 10 + (text[1] - '0');
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::optional<rules::OpenSpan> parse_span(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto from = parse_time(trimmed(text.substr(0, dash)));
    const auto to = parse_time(trimmed(text.substr(dash + 1)));
    if (!from || !to) {
        return std::nullopt;
    }
    return rules::OpenSpan{*from, *to};
}

} // namespace

std::optional<rules::TimeOfDay> parse_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') {
        return std::nullopt;
    }
    const auto hours = two_digits(text.substr(0, 2));
    const auto minutes = two_digits(text.substr(3));
    if (!hours || !minutes || *minutes > 59 || *hours * 60 + *minutes > minutes_a_day) {
        return std::nullopt;
    }
    return rules::TimeOfDay{*hours * 60 + *minutes};
}

std::optional<std::vector<rules::OpenSpan>> parse_spans(std::string_view text) {
    std::vector<rules::OpenSpan> spans;
    text = trimmed(text);
    while (!text.empty()) {
        const auto comma = text.find(',');
        const auto span = parse_span(trimmed(text.substr(0, comma)));
        if (!span) {
            return std::nullopt;
        }
        spans.push_back(*span);
        text = comma == std::string_view::npos ? "" : text.substr(comma + 1);
    }
    return spans;
}

std::optional<rules::Minutes> parse_zone(std::string_view text) {
    if (text == "Asia/Ho_Chi_Minh") {
        return rules::Minutes(7 * 60);
    }
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-')) {
        return std::nullopt;
    }
    const auto distance = parse_time(text.substr(1));
    const std::int32_t highest = text[0] == '+' ? 14 * 60 : 12 * 60;
    if (!distance || distance->minutes > highest) {
        return std::nullopt;
    }
    return rules::Minutes(text[0] == '+' ? distance->minutes : -distance->minutes);
}

} // namespace motcua::hall
