#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace motcua::reports {

/// A text in both languages of a report.
struct Words {
    std::string vi;
    std::string en;

    const std::string& in(const std::string& language) const {
        return language == "en" && !en.empty() ? en : vi;
    }
};

enum class Unit { text, count, minutes, percent, points, date_time };

struct Column {
    std::string id; ///< in JSON: "wait_median"
    Words name;
    Unit unit = Unit::text;
};

/// Nothing, a text (in both languages), or a number; minutes and percent as they are shown.
using Cell = std::variant<std::monostate, Words, double>;

struct Table {
    std::string id; ///< "by_service"
    Words title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    Words note; ///< below it: what it does not say
};

/// What is handed over: tables under one title.
struct Document {
    std::string id; ///< of the file's name
    Words title;
    Words hall;   ///< agency and name
    Words period; ///< "Quý IV năm 2026"
    std::string made_at;
    std::vector<Table> tables;
};

/// A cell as it is read by people; numbers with the language's decimal sign.
std::string shown(const Cell& cell, Unit unit, const std::string& language);

} // namespace motcua::reports
