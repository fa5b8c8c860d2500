#pragma once

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace motcua::central {

/// The database refused or is not there: disk full, read-only, locked, stopped. The message is its
/// own; nothing of the transaction happened.
class DatabaseError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

using Value = std::variant<std::int64_t, std::string>;

/// One statement in the SQL that SQLite and PostgreSQL share, with values for $1, $2...
struct Step {
    std::string_view sql; ///< lives as long as the program: statements are prepared once
    std::vector<Value> values;
};

using Steps = std::vector<Step>;

/// What a step gave back.
class Rows {
public:
    std::size_t size() const { return rows_.size(); }

    bool empty() const { return rows_.empty(); }

    /// 0 and "" where the value is NULL or of the other kind.
    std::int64_t number(std::size_t row, std::size_t column) const;
    std::string text(std::size_t row, std::size_t column) const;

    void add(std::vector<Value> row) { rows_.push_back(std::move(row)); }

private:
    std::vector<std::vector<Value>> rows_;
};

/// Where steps stand in a transaction. A transaction is one `whole`, or a `first`, any `middle` and
/// a `last` that nobody else's steps come between.
enum class Part { reading, whole, first, middle, last };

/// A database that keeps the centre's tables. On one thread; its calls may wait for each other.
class Sql {
public:
    enum class Kind { sqlite, postgres };

    virtual ~Sql() = default;

    virtual Kind kind() const = 0;

    /// Does the steps in order and returns the rows of each; after `whole` and `last` everything is
    /// on disk. Throws DatabaseError, and then the transaction is over and nothing of it happened.
    virtual boost::asio::awaitable<std::vector<Rows>> run(Steps steps, Part part) = 0;

    /// Several statements without values or rows, in a transaction of their own: tables.
    virtual boost::asio::awaitable<void> script(std::string text) = 0;

    /// Whether a table exists.
    virtual boost::asio::awaitable<bool> has_table(std::string name) = 0;
};

} // namespace motcua::central
