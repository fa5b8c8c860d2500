#pragma once

#include "hall/journal/entry.h"

#include <sqlite3.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace motcua::journal::testing {

/// The limit for the bench: the same rows as the journal's, written by SQLite's own functions with
/// prepared statements and nothing around them. Checkpoints are SQLite's automatic ones.
class BareSqlite {
public:
    explicit BareSqlite(const std::filesystem::path& path) {
        require(sqlite3_open(path.c_str(), &database_));
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE e (n INTEGER PRIMARY KEY, at INT, t TEXT, v INT, b TEXT, c INT) STRICT;"
            "CREATE TABLE r (id TEXT PRIMARY KEY, at INT, a TEXT, c INT) STRICT, WITHOUT ROWID");
        prepare("BEGIN IMMEDIATE", &begin_);
        prepare("INSERT INTO e VALUES (?, ?, ?, ?, ?, ?)", &event_);
        prepare("INSERT INTO r VALUES (?, ?, ?, ?)", &answer_);
        prepare("COMMIT", &commit_);
    }

    ~BareSqlite() {
        for (auto* statement : {begin_, event_, answer_, commit_})
            sqlite3_finalize(statement);
        sqlite3_close(database_);
    }

    BareSqlite(const BareSqlite&) = delete;
    BareSqlite& operator=(const BareSqlite&) = delete;

    void run(const char* sql) { require(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr)); }

    void commit(const Batch& batch) {
        step(begin_);
        for (const auto& entry : batch.entries) {
            sqlite3_bind_int64(event_, 1, ++sequence_);
            sqlite3_bind_int64(event_, 2, entry.at);
            bind(event_, 3, entry.type);
            sqlite3_bind_int64(event_, 4, static_cast<sqlite3_int64>(entry.visit.value_or(0)));
            bind(event_, 5, entry.body);
            sqlite3_bind_int64(event_, 6, sum);
            step(event_);
        }
        for (const auto& answer : batch.answers) {
            bind(answer_, 1, answer.request);
            sqlite3_bind_int64(answer_, 2, answer.at);
            bind(answer_, 3, answer.text);
            sqlite3_bind_int64(answer_, 4, sum);
            step(answer_);
        }
        step(commit_);
    }

private:
    static constexpr sqlite3_int64 sum = 0x7eeeeeeeeeeeeeee;

    void require(int code) const {
        if (code != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database_));
    }

    void prepare(const char* sql, sqlite3_stmt** statement) {
        require(
            sqlite3_prepare_v3(database_, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, nullptr));
    }

    static void bind(sqlite3_stmt* statement, int column, const std::string& text) {
        const auto size = static_cast<int>(text.size());
        sqlite3_bind_text(statement, column, text.data(), size, SQLITE_STATIC);
    }

    void step(sqlite3_stmt* statement) {
        if (sqlite3_step(statement) != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(database_));
        sqlite3_reset(statement);
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* begin_ = nullptr;
    sqlite3_stmt* event_ = nullptr;
    sqlite3_stmt* answer_ = nullptr;
    sqlite3_stmt* commit_ = nullptr;
    sqlite3_int64 sequence_ = 0;
};

} // namespace motcua::journal::testing
