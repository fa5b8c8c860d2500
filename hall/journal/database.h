#pragma once

#include "hall/journal/failure.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace motcua::journal {

/// What SQLite said. Never leaves hall/journal from a write: Journal turns it into a Failure.
class DatabaseError : public JournalError {
public:
    DatabaseError(sqlite3* handle, std::string_view doing);

    /// The nearest of our failures, also by the operating system's own error number.
    Failure failure() const { return failure_; }

private:
    Failure failure_;
};

/// A text of SQL that names the file for reading only, for an ATTACH: else a transaction of ours
/// would take the writer's place in it, too, and the hall would stand still.
std::string read_only(const std::string& file);

/// One connection. Used by one thread. Every failure of SQLite is thrown, BUSY too.
class Database {
public:
    /// Opens or creates the file. `vfs` names a registered SQLite file layer, empty for the usual.
    explicit Database(const std::filesystem::path& path, const std::string& vfs = {});
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one or more statements that give no rows.
    void run(const std::string& sql);

    /// The first column of the first row of a query, such as a pragma.
    std::int64_t integer(const std::string& sql);

    /// Runs `work` in one transaction: all that it writes is on the disk when this returns, or
    /// none. Only failures of SQLite are caught; what else `work` throws rolls back and passes
    /// through.
    template <class Work>
    Result<> write(Work work);

    /// What SQLite said at the last failure of write(), for the log.
    const std::string& trouble() const { return trouble_; }

    /// False inside a transaction.
    bool at_rest() const;

    /// Pages in the write-ahead log that no checkpoint has looked at yet. SQLite's own automatic
    /// checkpoint is off: it would run inside some citizen's commit.
    int waiting_pages() const { return log_pages_ - checked_pages_; }

    /// Moves pages from the write-ahead log into the file, without waiting for anybody. A failure
    /// loses nothing: the pages stay in the log, and a later checkpoint takes them.
    void checkpoint() noexcept;

    sqlite3* handle() const { return handle_.get(); }

private:
    static int on_commit(void* self, sqlite3* handle, const char* schema, int log_pages);

    struct Close {
        void operator()(sqlite3* handle) const;
    };

    std::unique_ptr<sqlite3, Close> handle_;
    std::string trouble_;
    int log_pages_ = 0;
    int checked_pages_ = 0;
};

/// A prepared statement, kept for the life of its Database.
class Statement {
public:
    Statement(Database& database, std::string_view sql);

    /// One execution: values in the order of the question marks, then rows. Resets the statement
    /// when it goes. The bound texts must live as long as the Use.
    class Use {
    public:
        explicit Use(sqlite3_stmt* statement) : statement_(statement) {}

        ~Use();
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;

        Use& operator()(std::int64_t value);
        Use& operator()(std::uint64_t value);
        Use& operator()(const std::optional<std::uint64_t>& value);
        Use& operator()(std::string_view text);
        Use& blob(std::string_view bytes);

        /// Steps to the next row; false after the last.
        bool next();

        /// Steps through to the end.
        void run();

        bool is_null(int column) const;
        std::int64_t integer(int column) const;
        double real(int column) const;
        std::string_view text(int column) const; ///< or a blob; valid until the next step

    private:
        void check(int code) const;
        sqlite3_stmt* statement_;
        int bound_ = 0;
    };

    Use use() { return Use(statement_.get()); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
};

template <class Work>
Result<> Database::write(Work work) {
    try {
        Transaction transaction(*this);
        work();
        transaction.commit();
    } catch (const DatabaseError& error) {
        trouble_ = error.what();
        return error.failure();
    }
    return {};
}

} // namespace motcua::journal
