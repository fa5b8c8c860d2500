#pragma once

#include "central/store/sql.h"

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace motcua::central {

/// One open SQLite file in WAL mode with synchronous=FULL. Used on one thread.
class Database {
public:
    /// Opens or creates; throws DatabaseError.
    explicit Database(const std::filesystem::path& file);

    /// Runs statements without parameters or rows; throws DatabaseError.
    void run(const std::string& sql);

    sqlite3* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };

    std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement: bind all parameters, read rows, and it is ready to be used again.
class Statement {
public:
    Statement(const Database& database, std::string_view sql);

    /// Starts a new use: forgets the rows of the one before and binds from parameter 1 on.
    template <class... Values>
    Statement& with(const Values&... values) {
        sqlite3_reset(handle_.get());
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    /// As with(), for values that come one by one.
    void start() { sqlite3_reset(handle_.get()); }

    /// Binds the parameter that the statement calls "$1", "$2"...; one it does not use is ignored.
    void bind_named(int number, std::int64_t value);
    void bind_named(int number, std::string_view value);

    /// Steps to the next row; false after the last. Throws DatabaseError.
    bool next();

    /// Ends a use whose rows were not all read: an open read holds back the log's checkpoint.
    void end() { sqlite3_reset(handle_.get()); }

    /// Runs a statement that has no rows.
    void run();

    std::int64_t number(int column) const;
    std::string text(int column) const;

    /// The row at hand; NULL is "".
    std::vector<Value> row() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };

    int index_of(int number) const;
    void bind(int index, std::int64_t value);
    void bind(int index, std::string_view value);

    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

/// A transaction that is rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// Returns when everything is on disk; throws DatabaseError, and then nothing is.
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace motcua::central
