#include "hall/reports/exports.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace motcua::reports {

namespace {

/// One decimal for what is measured, none for what is counted.
std::string plain(double value, Unit unit) {
    std::array<char, 48> text{};
    const bool counted = unit == Unit::count || unit == Unit::text;
    std::snprintf(text.data(), text.size(), counted ? "%.0f" : "%.1f", value);
    return text.data();
}

/// OWASP: a cell that begins like this is run by some spreadsheets.
bool looks_like_formula(const std::string& text) {
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string::npos;
}

std::string field(std::string text) {
    if (looks_like_formula(text)) {
        text.insert(0, 1, '\'');
    }
    std::string out = "\"";
    for (const char letter : text) {
        if (letter == '"') {
            out += '"';
        }
        out += letter;
    }
    return out + '"';
}

std::string csv_cell(const Cell& cell, Unit unit, const std::string& language) {
    if (const auto* words = std::get_if<Words>(&cell)) {
        return field(words->in(language));
    }
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr ? "" : plain(*number, unit);
}

void add_table(std::string& out, const Table& table, const std::string& language) {
    out += field(table.title.in(language)) + "\r\n";
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        out += (at == 0 ? "" : ",") + field(table.columns[at].name.in(language));
    }
    out += "\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            out += (at == 0 ? "" : ",") + csv_cell(row[at], table.columns[at].unit, language);
        }
        out += "\r\n";
    }
}

} // namespace

std::string shown(const Cell& cell, Unit unit, const std::string& language) {
    if (const auto* words = std::get_if<Words>(&cell)) {
        return words->in(language);
    }
    const auto* number = std::get_if<double>(&cell);
    if (number == nullptr) {
        return "–";
    }
    std::string text = plain(*number, unit);
    if (language != "en") {
        if (const auto point = text.find('.'); point != std::string::npos) {
            text[point] = ',';
        }
    }
    return text;
}

std::string to_csv(const Document& document, const std::string& language) {
    std::string out = "\xEF\xBB\xBF" + field(document.title.in(language)) + "," +
                      field(document.hall.in(language)) + "," +
                      field(document.period.in(language)) + "\r\n";
    for (const Table& table : document.tables) {
        out += "\r\n";
        add_table(out, table, language);
    }
    return out;
}

} // namespace motcua::reports
