#include "central/report.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace motcua::central {

namespace {

namespace asio = boost::asio;
namespace json = boost::json;

constexpr std::int32_t longest_span = 732;

/// The questions of Circular 01/2018/TT-VPCP article 14 that are asked at the hall.
constexpr std::array<std::string_view, 4> questions{"1", "3", "4", "7"};

constexpr std::string_view list_days = R"(
    SELECT f.day, CAST(sum(f.issued) AS BIGINT), CAST(sum(f.served) AS BIGINT),
           CAST(sum(f.no_shows) AS BIGINT), CAST(sum(f.called) AS BIGINT),
           CAST(sum(f.wait_ms) AS BIGINT), CAST(sum(f.rated) AS BIGINT),
           CAST(sum(f.satisfied) AS BIGINT)
    FROM day_figures f JOIN source_cursor c ON c.id = f.source
    WHERE c.hall = $1 AND f.day >= $2 AND f.day <= $3 GROUP BY f.day ORDER BY f.day)";

constexpr std::string_view list_halls = R"(
    SELECT c.hall, CAST(sum(f.issued) AS BIGINT), CAST(sum(f.served) AS BIGINT),
           CAST(sum(f.no_shows) AS BIGINT), CAST(sum(f.called) AS BIGINT),
           CAST(sum(f.wait_ms) AS BIGINT), CAST(sum(f.rated) AS BIGINT),
           CAST(sum(f.satisfied) AS BIGINT)
    FROM source_cursor c JOIN day_figures f ON f.source = c.id
    WHERE f.day >= $1 AND f.day <= $2 GROUP BY c.hall ORDER BY c.hall)";

constexpr std::string_view list_votes = R"(
    SELECT c.hall, v.question, CAST(sum(v.very_good) AS BIGINT), CAST(sum(v.good) AS BIGINT),
           CAST(sum(v.bad) AS BIGINT)
    FROM source_cursor c JOIN day_votes v ON v.source = c.id
    WHERE v.day >= $1 AND v.day <= $2 GROUP BY c.hall, v.question)";

constexpr std::string_view list_names = R"(
    SELECT c.hall, h.name FROM source_cursor c JOIN hall_state h ON h.source = c.id
    WHERE h.name <> '' ORDER BY c.id)";

DayFigures read_figures(const Rows& rows, std::size_t row) {
    return {rows.number(row, 1),
            rows.number(row, 2),
            rows.number(row, 3),
            rows.number(row, 4),
            rows.number(row, 5),
            rows.number(row, 6),
            rows.number(row, 7)};
}

std::optional<int> read_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

std::int32_t days_since_1970(const std::chrono::year_month_day& date) {
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

std::optional<std::int32_t> read_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = read_number(text.substr(0, 4));
    const auto month = read_number(text.substr(5, 2));
    const auto day = read_number(text.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *day < 1)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok())
        return std::nullopt;
    return days_since_1970(date);
}

std::string day_text(std::int32_t day) {
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    std::array<char, 32> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02u-%02u",
                  static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text.data();
}

std::string decimal(double value, int digits) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

json::object figures_json(const DayFigures& figures) {
    json::object object{{"issued", figures.issued},
                        {"served", figures.served},
                        {"no_shows", figures.no_shows},
                        {"rated", figures.rated},
                        {"satisfied", figures.satisfied}};
    object["average_wait_ms"] =
        figures.called > 0 ? json::value(figures.wait_ms / figures.called) : nullptr;
    object["satisfied_percent"] = percent(figures.satisfied, figures.rated);
    return object;
}

Votes votes_of(const HallReport& hall, std::string_view question) {
    const auto found = hall.votes.find(std::string(question));
    return found == hall.votes.end() ? Votes{} : found->second;
}

std::string name_in_vietnamese(const HallReport& hall) {
    boost::system::error_code error;
    const json::value name = json::parse(hall.name, error);
    const json::value* found = error ? nullptr : name.find_pointer("/vi", error);
    return found != nullptr && found->is_string() ? std::string(found->get_string()) : hall.hall;
}

/// A cell: quoted, and never one that a spreadsheet would calculate.
std::string cell(const std::string& text) {
    std::string quoted = "\"";
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        quoted += '\'';
    for (const char letter : text)
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    return quoted + "\"";
}

std::string csv_row(const HallReport& hall) {
    const DayFigures& figures = hall.figures;
    const Votes whole = votes_of(hall, "");
    const std::int64_t rated = whole.very_good + whole.good + whole.bad;
    constexpr double minute = 60'000;
    std::string row = cell(hall.hall) + "," + cell(name_in_vietnamese(hall));
    for (const std::int64_t count : {figures.issued, figures.served, figures.no_shows})
        row += "," + std::to_string(count);
    row += "," + (figures.called > 0 ? decimal(static_cast<double>(figures.wait_ms) /
                                                   static_cast<double>(figures.called) / minute,
                                               1)
                                     : std::string());
    row += "," + std::to_string(rated);
    for (const std::int64_t count : {whole.very_good, whole.good, whole.bad})
        row += "," + decimal(percent(count, rated), 2);
    row += "," + decimal(percent(figures.satisfied, figures.rated), 2);
    for (const std::string_view question : questions) {
        const auto index = index_of(votes_of(hall, question));
        row += "," + (index ? decimal(*index, 1) : std::string());
    }
    return row + "\r\n";
}

} // namespace

std::optional<DaySpan> read_span(std::string_view from, std::string_view to) {
    const auto first = read_day(from);
    const auto last = read_day(to);
    if (!first || !last || *last < *first || *last - *first > longest_span)
        return std::nullopt;
    return DaySpan{*first, *last};
}

std::optional<DaySpan> read_period(std::string_view year, std::string_view quarter) {
    const auto number = read_number(year);
    const auto part = quarter.empty() ? std::optional<int>(0) : read_number(quarter);
    if (!number || *number < 2000 || *number > 2100 || !part || *part < 0 || *part > 4 ||
        (!quarter.empty() && *part == 0))
        return std::nullopt;
    const unsigned first_month = *part == 0 ? 1 : static_cast<unsigned>(*part) * 3 - 2;
    const unsigned last_month = *part == 0 ? 12 : static_cast<unsigned>(*part) * 3;
    const std::chrono::year in{*number};
    const std::chrono::year_month first = in / std::chrono::month{first_month};
    const std::chrono::year_month last = in / std::chrono::month{last_month};
    return DaySpan{days_since_1970(first / 1), days_since_1970(last / std::chrono::last)};
}

bool is_hall_id(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

asio::awaitable<std::vector<DayRow>> Reports::days(std::string hall, DaySpan span) {
    Steps steps;
    const std::int64_t from = span.from;
    const std::int64_t to = span.to;
    steps.push_back({list_days, {std::move(hall), from, to}});
    const auto found = co_await sql_.run(std::move(steps), Part::reading);
    std::vector<DayRow> days;
    for (std::size_t i = 0; i < found[0].size(); ++i)
        days.push_back(
            {static_cast<std::int32_t>(found[0].number(i, 0)), read_figures(found[0], i)});
    co_return days;
}

asio::awaitable<std::vector<HallReport>> Reports::halls(DaySpan span) {
    Steps steps;
    const std::int64_t from = span.from;
    const std::int64_t to = span.to;
    steps.push_back({list_halls, {from, to}});
    steps.push_back({list_votes, {from, to}});
    steps.push_back({list_names, {}});
    const auto found = co_await sql_.run(std::move(steps), Part::reading);
    std::map<std::string, HallReport> halls;
    for (std::size_t i = 0; i < found[0].size(); ++i) {
        HallReport& hall = halls[found[0].text(i, 0)];
        hall.hall = found[0].text(i, 0);
        hall.figures = read_figures(found[0], i);
    }
    for (std::size_t i = 0; i < found[1].size(); ++i) {
        HallReport& hall = halls[found[1].text(i, 0)];
        hall.hall = found[1].text(i, 0);
        hall.votes[found[1].text(i, 1)] = {
            found[1].number(i, 2), found[1].number(i, 3), found[1].number(i, 4)};
    }
    // Of several epochs the newest is the last, and its name stays.
    for (std::size_t i = 0; i < found[2].size(); ++i) {
        if (const auto known = halls.find(found[2].text(i, 0)); known != halls.end())
            known->second.name = found[2].text(i, 1);
    }
    std::vector<HallReport> all;
    for (auto& [id, hall] : halls)
        all.push_back(std::move(hall));
    co_return all;
}

std::optional<double> index_of(const Votes& votes) {
    const std::int64_t count = votes.very_good + votes.good + votes.bad;
    if (count == 0)
        return std::nullopt;
    const auto points = static_cast<double>(votes.very_good * 2 + votes.good);
    return std::round(points / static_cast<double>(count) * 10) / 10;
}

double percent(std::int64_t part, std::int64_t whole) {
    if (whole == 0)
        return 0;
    return std::round(static_cast<double>(part) * 10'000 / static_cast<double>(whole)) / 100;
}

json::value days_json(const std::vector<DayRow>& days) {
    json::array rows;
    for (const DayRow& one : days) {
        json::object row = figures_json(one.figures);
        row["day"] = day_text(one.day);
        rows.push_back(std::move(row));
    }
    return json::object{{"days", std::move(rows)}};
}

json::value report_json(const std::vector<HallReport>& halls) {
    json::array rows;
    for (const HallReport& hall : halls) {
        json::object row = figures_json(hall.figures);
        row["hall"] = hall.hall;
        row["name"] = name_in_vietnamese(hall);
        const Votes whole = votes_of(hall, "");
        row["votes"] =
            json::object{{"very_good", whole.very_good}, {"good", whole.good}, {"bad", whole.bad}};
        json::object indices;
        for (const std::string_view question : questions) {
            const auto index = index_of(votes_of(hall, question));
            indices[question] = index ? json::value(*index) : nullptr;
        }
        row["indices"] = std::move(indices);
        rows.push_back(std::move(row));
    }
    return json::object{{"halls", std::move(rows)}};
}

std::string report_csv(const std::vector<HallReport>& halls) {
    std::string text =
        "\xef\xbb\xbfMã,Cơ quan,Số phiếu cấp,Lượt đã phục vụ,Vắng mặt,Chờ trung bình (phút),"
        "Số đánh giá,Rất hài lòng (%),Hài lòng (%),Chưa hài lòng (%),Tỷ lệ hài lòng (%),"
        "Chỉ số 1,Chỉ số 3,Chỉ số 4,Chỉ số 7\r\n";
    for (const HallReport& hall : halls)
        text += csv_row(hall);
    return text;
}

} // namespace motcua::central
