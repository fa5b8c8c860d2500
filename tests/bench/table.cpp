#include "tests/bench/table.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace motcua::bench {

namespace json = boost::json;

namespace {

std::string cell(const std::optional<double>& number) {
    if (!number) {
        return "";
    }
    char text[32];
    std::snprintf(text, sizeof text, *number < 10 ? "%.3f" : "%.1f", *number);
    return text;
}

json::value or_null(const std::optional<double>& number) {
    return number ? json::value(*number) : json::value(nullptr);
}

} // namespace

Table::Table(std::string name) : name_(std::move(name)) {
    std::printf("%-52s %12s %12s %12s\n", "", "motcua", "limit", "goal");
}

Table::~Table() {
    if (const char* folder = std::getenv("MOTCUA_BENCH_FOLDER")) {
        write(folder + ("/" + name_ + ".json"));
    }
}

void Table::part(const std::string& title) {
    part_ = title;
    std::printf("%s\n", title.c_str());
}

void Table::row(const std::string& what,
                const std::string& unit,
                double value,
                std::optional<double> limit,
                std::optional<double> goal) {
    std::printf("  %-50s %12s %12s %12s  %s\n",
                what.c_str(),
                cell(value).c_str(),
                cell(limit).c_str(),
                cell(goal).c_str(),
                unit.c_str());
    std::fflush(stdout);
    rows_.push_back({part_.empty() ? what : part_ + ": " + what, unit, value, limit, goal});
}

void Table::write(const std::string& file) const {
    json::array rows;
    for (const Row& row : rows_) {
        rows.push_back({{"what", row.what},
                        {"unit", row.unit},
                        {"value", row.value},
                        {"limit", or_null(row.limit)},
                        {"goal", or_null(row.goal)}});
    }
    std::ofstream(file) << json::serialize(json::value{{"program", name_}, {"rows", rows}}) << '\n';
}

} // namespace motcua::bench
