#include "hall/reports/period.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace motcua::reports {

namespace {

using std::chrono::year_month_day;

int number(const std::string& text, std::size_t at, std::size_t size) {
    int value = -1;
    std::from_chars(text.data() + at, text.data() + at + size, value);
    return value;
}

/// Not ok() when the text is no day.
year_month_day parse(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return {};
    }
    return year_month_day(std::chrono::year(number(text, 0, 4)),
                          std::chrono::month(static_cast<unsigned>(number(text, 5, 2))),
                          std::chrono::day(static_cast<unsigned>(number(text, 8, 2))));
}

std::string text_of(const year_month_day& day) {
    std::array<char, 16> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02u-%02u",
                  static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text.data();
}

std::string shown(const std::string& day) {
    return day.substr(8, 2) + "/" + day.substr(5, 2) + "/" + day.substr(0, 4);
}

std::string last_of_month(int year, unsigned month) {
    return text_of(
        year_month_day(std::chrono::year(year) / std::chrono::month(month) / std::chrono::last));
}

} // namespace

bool is_day(const std::string& text) {
    return parse(text).ok() && text_of(parse(text)) == text;
}

std::optional<Period> period_of(const std::string& from, const std::string& to) {
    if (!is_day(from) || !is_day(to) || to < from) {
        return std::nullopt;
    }
    return Period{from, to};
}

Period quarter_of(int year, int quarter) {
    const auto last = static_cast<unsigned>(quarter * 3);
    const year_month_day first(
        std::chrono::year(year), std::chrono::month(last - 2), std::chrono::day(1));
    return {text_of(first), last_of_month(year, last)};
}

Words name_of(const Period& period) {
    constexpr std::array roman{"I", "II", "III", "IV"};
    const year_month_day from = parse(period.from);
    const int year = static_cast<int>(from.year());
    const std::string year_text = std::to_string(year);
    if (period.from == period.to) {
        return {"Ngày " + shown(period.from), shown(period.from)};
    }
    if (period.from == year_text + "-01-01" && period.to == year_text + "-12-31") {
        return {"Năm " + year_text, year_text};
    }
    for (int quarter = 1; quarter <= 4; ++quarter) {
        const Period whole = quarter_of(year, quarter);
        if (whole.from == period.from && whole.to == period.to) {
            return {"Quý " + std::string(roman.at(quarter - 1)) + " năm " + year_text,
                    "Quarter " + std::to_string(quarter) + ", " + year_text};
        }
    }
    const auto month = static_cast<unsigned>(from.month());
    if (period.from.ends_with("-01") && period.to == last_of_month(year, month)) {
        return {"Tháng " + std::to_string(month) + " năm " + year_text,
                "Month " + std::to_string(month) + " of " + year_text};
    }
    return {"Từ " + shown(period.from) + " đến " + shown(period.to),
            shown(period.from) + " to " + shown(period.to)};
}

} // namespace motcua::reports
