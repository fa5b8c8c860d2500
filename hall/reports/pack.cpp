#include "hall/reports/pack.h"

#include <array>
#include <cmath>

namespace motcua::reports {

namespace {

using journal::Database;
using journal::Statement;

struct Key {
    Words title;
    std::string sql; ///< of table `ratings`
    std::string_view names;
};

Key key_of(Group group) {
    if (group == Group::staff) {
        return {{"Cán bộ", "Staff"}, "staff", "staff"};
    }
    if (group == Group::field) {
        return {{"Lĩnh vực", "Field"},
                "(SELECT parent FROM names WHERE kind = 'service' AND id = service)",
                "field"};
    }
    return {{"Toàn bộ", "The whole hall"}, "''", ""};
}

double rounded(double value) {
    return std::round(value * 10) / 10;
}

struct Index {
    std::string_view number;
    Words name;
};

const std::array indices{
    Index{"1", {"CS 1: thời gian giải quyết", "1: time taken"}},
    Index{"3", {"CS 3: số lần liên hệ", "3: times contacted"}},
    Index{"4", {"CS 4: số cơ quan phải liên hệ", "4: bodies contacted"}},
    Index{"7", {"CS 7: thái độ phục vụ", "7: attitude"}},
};

constexpr double most_points = 2;

/// The line's cells: each index, then their sum and what it could be at most.
std::vector<Cell> index_cells(const Statement::Use& row, int first) {
    std::vector<Cell> cells;
    double sum = 0;
    double most = 0;
    for (int at = first; at < first + static_cast<int>(indices.size()); ++at) {
        if (row.is_null(at)) {
            cells.emplace_back();
            continue;
        }
        const double points = rounded(row.real(at));
        cells.emplace_back(points);
        sum += points;
        most += most_points;
    }
    if (most == 0) {
        cells.insert(cells.end(), {Cell(), Cell()});
    } else {
        cells.insert(cells.end(), {Cell(rounded(sum)), Cell(most)});
    }
    return cells;
}

Words names_in(const Statement::Use& row, int column) {
    return {std::string(row.text(column)), std::string(row.text(column + 1))};
}

/// A table straight from a query: texts and counts in the order of the columns; a text column takes
/// one value for both languages.
void fill(Table& table, Database& facts, const std::string& sql, const Period& period) {
    Statement statement(facts, sql);
    auto row = statement.use();
    row(period.from)(period.to);
    while (row.next()) {
        std::vector<Cell> cells;
        for (int at = 0; at < static_cast<int>(table.columns.size()); ++at) {
            const bool text = table.columns[static_cast<std::size_t>(at)].unit == Unit::text ||
                              table.columns[static_cast<std::size_t>(at)].unit == Unit::date_time;
            if (row.is_null(at)) {
                cells.emplace_back();
            } else if (text) {
                cells.emplace_back(Words{std::string(row.text(at)), {}});
            } else {
                cells.emplace_back(row.real(at));
            }
        }
        table.rows.push_back(std::move(cells));
    }
}

constexpr std::string_view local_time =
    "strftime('%Y-%m-%d %H:%M:%S', (at + (SELECT utc_offset FROM settings)) / 1000, 'unixepoch')";

Table deeds(Database& facts, const Period& period) {
    Table table{"deeds", {"Ai đã làm gì", "Who did what"}, {}, {}, {}};
    table.columns = {{"at", {"Thời điểm", "Time"}, Unit::date_time},
                     {"staff", {"Tài khoản", "Account"}, Unit::text},
                     {"name", {"Họ tên", "Name"}, Unit::text},
                     {"role", {"Vai trò", "Role"}, Unit::text},
                     {"command", {"Việc", "Deed"}, Unit::text},
                     {"about", {"Nội dung", "About"}, Unit::text},
                     {"sequence", {"Số trong nhật ký", "Journal number"}, Unit::count}};
    fill(table,
         facts,
         "SELECT " + std::string(local_time) +
             ", staff, n.vi, role, command, about, sequence FROM deeds LEFT JOIN names AS n ON"
             " n.kind = 'staff' AND n.id = staff WHERE day BETWEEN ? AND ? ORDER BY sequence",
         period);
    return table;
}

Table sessions(Database& facts, const Period& period) {
    Table table{"sessions", {"Phiên làm việc tại quầy", "Sessions at counters"}, {}, {}, {}};
    table.columns = {{"opened_at", {"Mở quầy", "Opened"}, Unit::date_time},
                     {"counter", {"Quầy", "Counter"}, Unit::text},
                     {"staff", {"Tài khoản", "Account"}, Unit::text},
                     {"minutes", {"Số phút", "Minutes"}, Unit::minutes},
                     {"paused", {"Tạm nghỉ (phút)", "Paused (min)"}, Unit::minutes},
                     {"served", {"Đã phục vụ", "Served"}, Unit::count}};
    fill(table,
         facts,
         "SELECT strftime('%Y-%m-%d %H:%M:%S', (opened_at + (SELECT utc_offset FROM settings))"
         " / 1000, 'unixepoch'), counter, staff, (closed_at - opened_at) / 60000.0,"
         " paused / 60000.0, (SELECT count(*) FROM turns AS t WHERE t.counter = s.counter AND"
         " t.ending = 'finished' AND t.called_at BETWEEN s.opened_at AND"
         " coalesce(s.closed_at, t.called_at)) FROM sessions AS s WHERE day BETWEEN ? AND ?"
         " ORDER BY opened_at, session",
         period);
    return table;
}

Table settings_versions(Database& facts, const Period& period) {
    Table table{"settings", {"Thay đổi cấu hình", "Changes of settings"}, {}, {}, {}};
    table.columns = {{"at", {"Thời điểm", "Time"}, Unit::date_time},
                     {"origin", {"Từ", "From"}, Unit::text},
                     {"version", {"Số trong nhật ký", "Journal number"}, Unit::count}};
    fill(table,
         facts,
         "SELECT " + std::string(local_time) +
             ", iif(origin = 'page', 'trang quản lý', 'tệp cấu hình'), sequence FROM configs"
             " WHERE date((at + (SELECT utc_offset FROM settings)) / 1000, 'unixepoch')"
             " BETWEEN ? AND ? ORDER BY sequence",
         period);
    return table;
}

} // namespace

Table circular_indices(Database& facts, Group group, const Period& period) {
    const Key key = key_of(group);
    Table table;
    table.id = "circular_" + std::string(key.names.empty() ? "hall" : key.names);
    table.title = {"Chỉ số theo Điều 15 Thông tư 01/2018/TT-VPCP: " + key.title.vi,
                   "Indices of Circular 01/2018 Art. 15: " + key.title.en};
    table.columns = {{"key", key.title, Unit::text},
                     {"ratings", {"Lượt đánh giá", "Ratings"}, Unit::count}};
    std::string averages;
    for (const Index& index : indices) {
        table.columns.push_back({"index_" + std::string(index.number), index.name, Unit::points});
        averages += ", avg(json_extract(answers, '$.\"" + std::string(index.number) + "\"'))";
    }
    table.columns.push_back({"sum", {"Tổng điểm", "Sum"}, Unit::points});
    table.columns.push_back({"most", {"Tối đa", "At most"}, Unit::points});
    table.note = {
        "Mỗi chỉ số từ 0 đến 2 điểm, bằng tổng điểm chia số hồ sơ có trả lời, làm tròn một chữ số "
        "thập phân; chỉ số không có dữ liệu được bỏ ra. Chỉ số 2, 5, 6, 8, 9 do hệ thống một cửa "
        "điện tử và Cổng dịch vụ công cung cấp.",
        "Each index is 0 to 2 points: all points by the dossiers that answered, one decimal; an "
        "index without data is left out. Indices 2, 5, 6, 8 and 9 come from the electronic "
        "one-stop "
        "system and the National Portal."};
    Statement statement(facts,
                        "WITH r AS (SELECT " + key.sql +
                            " AS k, answers FROM ratings WHERE day BETWEEN ?1 AND ?2)"
                            " SELECT coalesce(n.vi, k), coalesce(n.en, n.vi, k), count(*)" +
                            averages +
                            " FROM r LEFT JOIN names AS n ON n.kind = ?3 AND n.id = k"
                            " GROUP BY k ORDER BY k");
    auto row = statement.use();
    row(period.from)(period.to)(key.names);
    constexpr int first_index = 3;
    while (row.next()) {
        Words name = key.names.empty() ? Words{"Toàn bộ", "All"} : names_in(row, 0);
        std::vector<Cell> cells{std::move(name), row.real(2)};
        const auto points = index_cells(row, first_index);
        cells.insert(cells.end(), points.begin(), points.end());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table satisfaction(Database& facts, Group group, const Period& period) {
    const Key key = key_of(group);
    Table table;
    table.id = "satisfaction_" + std::string(key.names.empty() ? "hall" : key.names);
    table.title = {"Mức độ hài lòng: " + key.title.vi, "Satisfaction: " + key.title.en};
    table.columns = {
        {"key", key.title, Unit::text},
        {"ratings", {"Lượt đánh giá", "Ratings"}, Unit::count},
        {"best", {"Rất hài lòng", "Very satisfied"}, Unit::count},
        {"good", {"Hài lòng", "Satisfied"}, Unit::count},
        {"bad", {"Chưa hài lòng", "Not satisfied"}, Unit::count},
        {"satisfied", {"Hài lòng trở lên (%)", "Satisfied or better (%)"}, Unit::percent}};
    Statement statement(
        facts,
        "WITH r AS (SELECT " + key.sql +
            " AS k, three, liked FROM ratings WHERE day BETWEEN ?1 AND ?2)"
            " SELECT coalesce(n.vi, k), coalesce(n.en, n.vi, k), count(*), sum(three = 1),"
            " sum(three = 2), sum(three = 3), 100.0 * sum(liked) / count(*)"
            " FROM r LEFT JOIN names AS n ON n.kind = ?3 AND n.id = k GROUP BY k ORDER BY k");
    auto row = statement.use();
    row(period.from)(period.to)(key.names);
    while (row.next()) {
        Words name = key.names.empty() ? Words{"Toàn bộ", "All"} : names_in(row, 0);
        std::vector<Cell> cells{std::move(name)};
        for (int at = 2; at <= 6; ++at) {
            cells.emplace_back(row.real(at));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table incidents(Database& facts, const Period& period) {
    Table table{"incidents", {"Nhật ký sự cố", "Incident log"}, {}, {}, {}};
    table.columns = {{"at", {"Thời điểm", "Time"}, Unit::date_time},
                     {"kind", {"Loại", "Kind"}, Unit::text},
                     {"subject", {"Thiết bị", "Device"}, Unit::text},
                     {"detail", {"Nội dung", "Detail"}, Unit::text}};
    fill(table,
         facts,
         "SELECT " + std::string(local_time) +
             ", kind, subject, detail FROM incidents WHERE day BETWEEN ? AND ? ORDER BY sequence",
         period);
    return table;
}

std::vector<Table> quarterly_pack(Database& facts, const Period& period) {
    return {circular_indices(facts, Group::hall, period),
            circular_indices(facts, Group::field, period),
            circular_indices(facts, Group::staff, period),
            satisfaction(facts, Group::hall, period),
            satisfaction(facts, Group::field, period),
            satisfaction(facts, Group::staff, period),
            rating_reasons(facts, period),
            figures(facts, Group::month, period),
            figures(facts, Group::field, period),
            figures(facts, Group::service, period),
            figures(facts, Group::staff, period),
            figures(facts, Group::counter, period),
            figures(facts, Group::channel, period),
            incidents(facts, period)};
}

std::vector<Table> audit_pack(Database& facts, const Period& period) {
    return {deeds(facts, period),
            settings_versions(facts, period),
            sessions(facts, period),
            incidents(facts, period)};
}

std::vector<Table> public_results(Database& facts, const Period& period) {
    return {satisfaction(facts, Group::hall, period),
            satisfaction(facts, Group::field, period),
            circular_indices(facts, Group::hall, period),
            rating_reasons(facts, period),
            figures(facts, Group::hall, period)};
}

} // namespace motcua::reports
