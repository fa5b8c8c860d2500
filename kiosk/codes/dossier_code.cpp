#include "kiosk/codes/dossier_code.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <vector>

namespace motcua::kiosk {

namespace {

constexpr std::size_t longest_code = 35 + 1 + 8 + 1 + 7; ///< unit codes have at most 35

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

char in_capitals(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, is_digit);
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

/// "H19": the body at the head of a unit code.
bool is_head(std::string_view group) {
    return group.size() == 3 && is_capital(group[0]) && all_digits(group.substr(1));
}

bool is_unit(std::string_view unit) {
    const auto groups = split(unit, '.');
    const bool shaped = std::ranges::all_of(
        groups, [](std::string_view group) { return !group.empty() && group.size() <= 6; });
    return shaped && groups.size() <= 6 && groups.front().size() <= 3 && unit.size() <= 35 &&
           (is_head(groups.front()) || is_head(groups.back()));
}

int number_of(std::string_view digits) {
    int number = 0;
    for (const char digit : digits)
        number = number * 10 + (digit - '0');
    return number;
}

/// YYMMDD or YYYYMMDD of this century.
bool is_date(std::string_view text) {
    if ((text.size() != 6 && text.size() != 8) || !all_digits(text))
        return false;
    if (text.size() == 8 && !text.starts_with("20"))
        return false;
    text.remove_prefix(text.size() - 6);
    return std::chrono::year_month_day(
               std::chrono::year(2000 + number_of(text.substr(0, 2))),
               std::chrono::month(static_cast<unsigned>(number_of(text.substr(2, 2)))),
               std::chrono::day(static_cast<unsigned>(number_of(text.substr(4)))))
        .ok();
}

bool is_code(std::string_view text) {
    const auto parts = split(text, '-');
    return parts.size() == 3 && is_unit(parts[0]) && is_date(parts[1]) && parts[2].size() >= 4 &&
           parts[2].size() <= 7 && all_digits(parts[2]);
}

/// Capitals, with the two escapes of an address undone and all else that no code has as spaces.
std::string prepared(std::string_view text) {
    std::string result;
    result.reserve(text.size()); // a text that grows leaves copies behind
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = in_capitals(text[at]);
        const auto escape = text.substr(at, 3);
        if (escape == "%2E" || escape == "%2e" || escape == "%2D" || escape == "%2d") {
            result += in_capitals(escape[2]) == 'E' ? '.' : '-';
            at += 2;
        } else {
            result += is_digit(c) || is_capital(c) || c == '.' || c == '-' ? c : ' ';
        }
    }
    return result;
}

/// The code in a run such as "H19.32-250701-0015.HTML"; empty when there is none.
std::string_view code_in(std::string_view run) {
    while (!run.empty()) {
        if (run.size() <= longest_code && is_code(run))
            return run;
        const auto dot = run.rfind('.');
        run = run.substr(0, dot == std::string_view::npos ? 0 : dot);
    }
    return {};
}

} // namespace

std::optional<std::string> find_dossier_code(std::string_view text) {
    std::string searched = prepared(text);
    std::optional<std::string> found;
    for (const std::string_view run : split(searched, ' '))
        if (const std::string_view code = code_in(run); !code.empty() && !found)
            found = code;
    // It may have been a card.
    explicit_bzero(searched.data(), searched.size());
    return found;
}

} // namespace motcua::kiosk
