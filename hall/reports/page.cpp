#include "hall/reports/exports.h"

#include <boost/json.hpp>

namespace motcua::reports {

namespace {

namespace json = boost::json;

std::string escaped(const std::string& text) {
    std::string out;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += letter;
        }
    }
    return out;
}

// Only what Qt's rich text knows of CSS; motcua-pdf lays it out.
constexpr std::string_view style =
    "body{font-family:'Be Vietnam Pro';font-size:8pt;color:#10243A}"
    "h1{font-size:16pt;margin-bottom:2pt}h2{font-size:11pt;margin-top:14pt}"
    "p{margin-top:2pt;margin-bottom:2pt}.muted{color:#35495E}"
    "table{border-collapse:collapse;margin-top:4pt}"
    "th{background-color:#E6EEF6;text-align:left;font-weight:600}";

void add_table(std::string& out, const Table& table, const std::string& language) {
    out +=
        "<h2>" + escaped(table.title.in(language)) +
        "</h2><table width=\"100%\" border=\"0.5\" cellspacing=\"0\" cellpadding=\"3\"><thead><tr>";
    for (const Column& column : table.columns) {
        out += "<th>" + escaped(column.name.in(language)) + "</th>";
    }
    out += "</tr></thead>";
    for (const auto& row : table.rows) {
        out += "<tr>";
        for (std::size_t at = 0; at < row.size(); ++at) {
            const Unit unit = table.columns[at].unit;
            const bool number = unit != Unit::text && unit != Unit::date_time;
            out += number ? "<td align=\"right\">" : "<td>";
            out += escaped(shown(row[at], unit, language)) + "</td>";
        }
        out += "</tr>";
    }
    if (table.rows.empty()) {
        out += "<tr><td colspan=\"" + std::to_string(table.columns.size()) + "\">" +
               (language == "en" ? "Nothing in this period." : "Không có trong kỳ này.") +
               "</td></tr>";
    }
    out += "</table>";
    if (!table.note.vi.empty()) {
        out += "<p class=\"muted\">" + escaped(table.note.in(language)) + "</p>";
    }
}

json::value cell_json(const Cell& cell) {
    if (const auto* words = std::get_if<Words>(&cell)) {
        return words->en.empty() || words->en == words->vi
                   ? json::value(words->vi)
                   : json::value(json::object{{"vi", words->vi}, {"en", words->en}});
    }
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr ? json::value() : json::value(*number);
}

json::object words_json(const Words& words) {
    return {{"vi", words.vi}, {"en", words.en}};
}

std::string_view unit_name(Unit unit) {
    switch (unit) {
    case Unit::count:
        return "count";
    case Unit::minutes:
        return "minutes";
    case Unit::percent:
        return "percent";
    case Unit::points:
        return "points";
    case Unit::date_time:
        return "date_time";
    case Unit::text:
        break;
    }
    return "text";
}

json::object table_json(const Table& table) {
    json::array columns;
    for (const Column& column : table.columns) {
        columns.push_back(json::object{{"id", column.id},
                                       {"name", words_json(column.name)},
                                       {"unit", unit_name(column.unit)}});
    }
    json::array rows;
    for (const auto& row : table.rows) {
        json::array cells;
        for (const Cell& cell : row) {
            cells.push_back(cell_json(cell));
        }
        rows.push_back(std::move(cells));
    }
    return {{"id", table.id},
            {"title", words_json(table.title)},
            {"note", words_json(table.note)},
            {"columns", std::move(columns)},
            {"rows", std::move(rows)}};
}

} // namespace

std::string to_html(const Document& document, const std::string& language) {
    std::string out =
        "<html><head><meta charset=\"utf-8\"><title>" + escaped(document.title.in(language)) +
        "</title><style>" + std::string(style) + "</style></head><body><p>" +
        escaped(document.hall.in(language)) + "</p><h1>" + escaped(document.title.in(language)) +
        "</h1><p>" + escaped(document.period.in(language)) + "</p><p class=\"muted\">" +
        (language == "en" ? "Made at " : "Lập lúc ") + escaped(document.made_at) + "</p>";
    for (const Table& table : document.tables) {
        add_table(out, table, language);
    }
    return out + "</body></html>";
}

std::string to_json(const Document& document) {
    json::array tables;
    for (const Table& table : document.tables) {
        tables.push_back(table_json(table));
    }
    return json::serialize(json::object{{"title", words_json(document.title)},
                                        {"hall", words_json(document.hall)},
                                        {"period", words_json(document.period)},
                                        {"made_at", document.made_at},
                                        {"tables", std::move(tables)}});
}

} // namespace motcua::reports
