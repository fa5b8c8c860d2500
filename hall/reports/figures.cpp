#include "hall/reports/figures.h"

#include <algorithm>
#include <array>

namespace motcua::reports {

namespace {

/// How a group is told from each of the tables; empty where a table cannot tell it.
struct Keys {
    std::string_view name;
    Words title;
    std::string_view visit;
    std::string_view turn;
    std::string_view rating;
    std::string_view session;
    std::string_view names; ///< kind in table `names`; empty: the key is its own name
};

constexpr std::string_view quarter_key =
    "substr(day, 1, 4) || '-Q' || ((substr(day, 6, 2) + 2) / 3)";
constexpr std::string_view weekday_key = "(strftime('%w', day) + 6) % 7 + 1";
constexpr std::string_view field_key =
    "(SELECT parent FROM names WHERE kind = 'service' AND id = service)";
constexpr std::string_view of_visit = "(SELECT class FROM visits AS o WHERE o.visit = x.visit)";
constexpr std::string_view channel_of_visit =
    "(SELECT channel FROM visits AS o WHERE o.visit = x.visit)";

/// The same words for all tables, which all have a day.
Keys by_day(std::string_view name, Words title, std::string_view key) {
    return {name, std::move(title), key, key, key, key, ""};
}

/// In the order of Group.
const std::vector<Keys>& keys() {
    static const std::vector<Keys> all{
        by_day("hall", {"Toàn bộ", "The whole hall"}, "''"),
        {"field", {"Lĩnh vực", "Field"}, field_key, field_key, field_key, "", "field"},
        {"service", {"Thủ tục", "Service"}, "service", "service", "service", "", "service"},
        {"staff", {"Cán bộ", "Staff"}, "staff", "staff", "staff", "staff", "staff"},
        {"counter", {"Quầy", "Counter"}, "counter", "counter", "counter", "counter", "counter"},
        {"hour",
         {"Giờ lấy số", "Hour of the ticket"},
         "format('%02d:00', hour)",
         "(SELECT format('%02d:00', hour) FROM visits AS o WHERE o.visit = x.visit)",
         "(SELECT format('%02d:00', hour) FROM visits AS o WHERE o.visit = x.visit)",
         "",
         ""},
        by_day("weekday", {"Thứ", "Weekday"}, weekday_key),
        by_day("day", {"Ngày", "Day"}, "day"),
        by_day("month", {"Tháng", "Month"}, "substr(day, 1, 7)"),
        by_day("quarter", {"Quý", "Quarter"}, quarter_key),
        by_day("year", {"Năm", "Year"}, "substr(day, 1, 4)"),
        {"priority", {"Diện ưu tiên", "Priority"}, "class", of_visit, of_visit, "", "class"},
        {"channel",
         {"Nơi lấy số", "Where the ticket was taken"},
         "channel",
         channel_of_visit,
         channel_of_visit,
         "",
         ""}};
    return all;
}

std::string key_or_nothing(std::string_view key) {
    return key.empty() ? "NULL" : std::string(key);
}

std::string period_of_x(std::string_view key) {
    return " AS x WHERE x.day BETWEEN ?1 AND ?2" + std::string(key.empty() ? " AND 0" : "");
}

/// Value at the nearest rank of `part` hundredths.
std::string at_rank(const std::string& value, const char* part) {
    return "max(CASE WHEN rank = (n * " + std::string(part) + " + 99) / 100 THEN " + value +
           " END)";
}

/// Ranks `value` within each key; rows without a value are left out.
std::string ranked(const std::string& value) {
    return "SELECT k, " + value + " AS value, row_number() OVER (PARTITION BY k ORDER BY " + value +
           ") AS rank, count(*) OVER (PARTITION BY k) AS n";
}

std::string tickets_sql(const Keys& key) {
    return "v AS (SELECT " + key_or_nothing(key.visit) + " AS k, x.* FROM visits" +
           period_of_x(key.visit) +
           "), tickets AS (SELECT k, count(*) AS tickets, sum(outcome = 'no_show') AS no_shows,"
           " sum(outcome IN ('cancelled', 'expired')) AS left_hall, count(called_at) AS called,"
           " sum(called_at - issued_at > target) AS over_target FROM v GROUP BY k"
           "), waits AS (SELECT k, " +
           at_rank("value", "50") + " AS wait_median, " + at_rank("value", "90") +
           " AS wait_90, max(value) AS wait_longest FROM (" + ranked("called_at - issued_at") +
           " FROM v WHERE called_at IS NOT NULL) GROUP BY k)";
}

std::string services_sql(const Keys& key) {
    const std::string time = "ended_at - coalesce(served_at, called_at)";
    return "t AS (SELECT " + key_or_nothing(key.turn) + " AS k, x.* FROM turns" +
           period_of_x(key.turn) +
           "), turned AS (SELECT k, sum(ending = 'finished') AS served,"
           " avg(CASE WHEN ending = 'finished' THEN " +
           time + " END) AS service_mean, sum(ended_at - called_at) AS busy FROM t GROUP BY k" +
           "), times AS (SELECT k, " + at_rank("value", "50") + " AS service_median FROM (" +
           ranked(time) + " FROM t WHERE ending = 'finished') GROUP BY k)";
}

std::string others_sql(const Keys& key) {
    return "r AS (SELECT " + key_or_nothing(key.rating) + " AS k, liked FROM ratings" +
           period_of_x(key.rating) +
           "), rated AS (SELECT k, count(*) AS ratings,"
           " 100.0 * sum(liked) / count(*) AS satisfied FROM r GROUP BY k"
           "), s AS (SELECT " +
           key_or_nothing(key.session) + " AS k, x.* FROM sessions" + period_of_x(key.session) +
           "), opened AS (SELECT k, sum(coalesce(closed_at, paused_at, (SELECT max(ended_at) FROM"
           " turns AS o WHERE o.counter = s.counter AND o.day = s.day), opened_at) - opened_at"
           " - paused) AS open FROM s GROUP BY k)";
}

std::string sql_of(const Keys& key) {
    const std::string minutes = " / 60000.0, ";
    return "WITH " + tickets_sql(key) + ", " + services_sql(key) + ", " + others_sql(key) +
           ", all_keys AS (SELECT k FROM tickets UNION SELECT k FROM turned UNION SELECT k FROM"
           " rated UNION SELECT k FROM opened)"
           " SELECT a.k, coalesce(n.vi, a.k), coalesce(n.en, n.vi, a.k), tickets, served, no_shows,"
           " left_hall, wait_median" +
           minutes + "wait_90" + minutes + "wait_longest" + minutes +
           "over_target, 100.0 * over_target / nullif(called, 0), service_median" + minutes +
           "service_mean" + minutes + "open" + minutes +
           "100.0 * busy / nullif(open, 0), ratings, satisfied FROM all_keys AS a"
           " LEFT JOIN tickets ON tickets.k = a.k LEFT JOIN waits ON waits.k = a.k"
           " LEFT JOIN turned ON turned.k = a.k LEFT JOIN times ON times.k = a.k"
           " LEFT JOIN rated ON rated.k = a.k LEFT JOIN opened ON opened.k = a.k"
           " LEFT JOIN names AS n ON n.kind = ?3 AND n.id = a.k"
           " WHERE a.k IS NOT NULL ORDER BY a.k";
}

std::vector<Column> columns_of(const Keys& key) {
    return {{"key", key.title, Unit::text},
            {"tickets", {"Số phiếu", "Tickets"}, Unit::count},
            {"served", {"Đã phục vụ", "Served"}, Unit::count},
            {"no_shows", {"Vắng", "No-shows"}, Unit::count},
            {"left", {"Hủy, bỏ về", "Left"}, Unit::count},
            {"wait_median", {"Chờ trung vị (phút)", "Median wait (min)"}, Unit::minutes},
            {"wait_90", {"Chờ 90% (phút)", "90% waited up to (min)"}, Unit::minutes},
            {"wait_longest", {"Chờ lâu nhất (phút)", "Longest wait (min)"}, Unit::minutes},
            {"over_target", {"Chờ quá mục tiêu", "Over target"}, Unit::count},
            {"over_target_share", {"Quá mục tiêu (%)", "Over target (%)"}, Unit::percent},
            {"service_median", {"Phục vụ trung vị (phút)", "Median service (min)"}, Unit::minutes},
            {"service_mean", {"Phục vụ bình quân (phút)", "Mean service (min)"}, Unit::minutes},
            {"open", {"Mở quầy (phút)", "Counter open (min)"}, Unit::minutes},
            {"occupancy", {"Tỷ lệ bận (%)", "Occupancy (%)"}, Unit::percent},
            {"ratings", {"Lượt đánh giá", "Ratings"}, Unit::count},
            {"satisfied", {"Hài lòng (%)", "Satisfied (%)"}, Unit::percent}};
}

/// Words for keys that are no names of the hall's.
Words said(Group group, const std::string& key, const Words& found) {
    constexpr std::array days_vi{
        "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"};
    constexpr std::array days_en{
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    if (group == Group::hall) {
        return {"Toàn bộ", "All"};
    }
    if (group == Group::weekday) {
        const auto day = static_cast<std::size_t>(key.front() - '1');
        return {days_vi.at(day), days_en.at(day)};
    }
    if (group == Group::priority && key.empty()) {
        return {"Không ưu tiên", "Ordinary"};
    }
    if (group == Group::channel) {
        return key == "kiosk"         ? Words{"Máy lấy số", "Kiosk"}
               : key == "reception"   ? Words{"Bàn hướng dẫn", "Reception"}
               : key == "appointment" ? Words{"Đặt lịch hẹn", "Appointment"}
                                      : Words{"Tại quầy, không phiếu", "Walk-in"};
    }
    return found;
}

} // namespace

const std::vector<std::string_view>& group_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const Keys& key : keys()) {
            all.push_back(key.name);
        }
        return all;
    }();
    return names;
}

std::optional<Group> group_named(std::string_view name) {
    const auto found = std::ranges::find(group_names(), name);
    if (found == group_names().end()) {
        return std::nullopt;
    }
    return static_cast<Group>(found - group_names().begin());
}

Table figures(journal::Database& facts, Group group, const Period& period) {
    const Keys& key = keys().at(static_cast<std::size_t>(group));
    Table table;
    table.id = "by_" + std::string(key.name);
    table.title = {"Theo: " + key.title.vi, "By: " + key.title.en};
    table.columns = columns_of(key);
    journal::Statement statement(facts, sql_of(key));
    auto row = statement.use();
    row(period.from)(period.to)(key.names);
    while (row.next()) {
        std::vector<Cell> cells{said(
            group, std::string(row.text(0)), {std::string(row.text(1)), std::string(row.text(2))})};
        constexpr int names = 3;
        for (int at = names; at < names + static_cast<int>(table.columns.size()) - 1; ++at) {
            cells.push_back(row.is_null(at) ? Cell() : Cell(row.real(at)));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table rating_reasons(journal::Database& facts, const Period& period) {
    Table table;
    table.id = "reasons";
    table.title = {"Lý do khi đánh giá", "Reasons given with ratings"};
    table.columns = {{"key", {"Lý do", "Reason"}, Unit::text},
                     {"times", {"Số lần", "Times"}, Unit::count}};
    journal::Statement statement(
        facts,
        "SELECT coalesce(n.vi, j.value), coalesce(n.en, n.vi, j.value), count(*)"
        " FROM ratings AS r, json_each(r.reasons) AS j LEFT JOIN names AS n ON n.kind = 'reason'"
        " AND n.id = j.value WHERE r.day BETWEEN ? AND ? GROUP BY j.value"
        " ORDER BY count(*) DESC, j.value");
    auto row = statement.use();
    row(period.from)(period.to);
    while (row.next()) {
        table.rows.push_back({Words{std::string(row.text(0)), std::string(row.text(1))},
                              static_cast<double>(row.integer(2))});
    }
    return table;
}

} // namespace motcua::reports
