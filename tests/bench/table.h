#pragma once

#include <optional>
#include <string>
#include <vector>

namespace motcua::bench {

/// A table of figures, printed row by row as they are measured. When MOTCUA_BENCH_FOLDER is set,
/// the rows are written there as NAME.json at the end, so that two runs can be compared
/// (compare.py).
class Table {
public:
    /// `name`: of the program. Prints the head.
    explicit Table(std::string name);
    ~Table();

    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    /// A title above the rows that follow; part of what tells rows of the same name apart.
    void part(const std::string& title);

    /// `limit`: the same by bare means of this machine, measured in this run; `goal`: what we aim
    /// at. None where there is no such thing.
    void row(const std::string& what,
             const std::string& unit,
             double value,
             std::optional<double> limit = std::nullopt,
             std::optional<double> goal = std::nullopt);

private:
    struct Row {
        std::string what;
        std::string unit;
        double value;
        std::optional<double> limit;
        std::optional<double> goal;
    };

    void write(const std::string& file) const;

    std::string name_;
    std::string part_;
    std::vector<Row> rows_;
};

} // namespace motcua::bench
