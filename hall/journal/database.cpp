#include "hall/journal/database.h"

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstdio>

namespace motcua::journal {

namespace {

/// The operating system's number for the last failure on the write-ahead log, where every commit
/// goes. sqlite3_system_errno() knows it for most statements, but not for COMMIT.
int log_error(sqlite3* handle) {
    sqlite3_file* log = nullptr;
    int number = 0;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void*>(&log));
    if (log && log->pMethods)
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &number);
    return number;
}

Failure classify(sqlite3* handle) {
    const int code = sqlite3_extended_errcode(handle);
    // Sequences are ours alone: the only key a caller can repeat is a request id.
    if (code == SQLITE_CONSTRAINT_PRIMARYKEY)
        return Failure::repeated_request;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Failure::disk_full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Failure::read_only;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Failure::busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Failure::damaged;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
    case SQLITE_ERROR:
        return Failure::unfit;
    case SQLITE_IOERR:
        // A write to a file system that was remounted read-only is a plain I/O error to SQLite.
        return log_error(handle) == EROFS ? Failure::read_only : Failure::input_output;
    default:
        return Failure::input_output;
    }
}

std::string describe(sqlite3* handle, std::string_view doing) {
    std::string text(doing);
    text += ": ";
    text += handle ? sqlite3_errmsg(handle) : "out of memory";
    return text;
}

} // namespace

DatabaseError::DatabaseError(sqlite3* handle, std::string_view doing)
    : JournalError(describe(handle, doing)), failure_(classify(handle)) {}

Database::Database(const std::filesystem::path& path, const std::string& vfs) {
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX |
                      SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
    const int code =
        sqlite3_open_v2(path.c_str(), &handle, flags, vfs.empty() ? nullptr : vfs.c_str());
    handle_.reset(handle);
    if (code != SQLITE_OK)
        throw DatabaseError(handle, "opening " + path.string());
    // Without the right to write, SQLite opens for reading and says nothing.
    if (sqlite3_db_readonly(handle, "main") == 1)
        throw JournalError(path.string() + " cannot be written");
    sqlite3_wal_hook(handle, &Database::on_commit, this);
}

int Database::on_commit(void* self, sqlite3*, const char*, int log_pages) {
    auto& database = *static_cast<Database*>(self);
    // Fewer pages than before: the log was started anew.
    if (log_pages < database.log_pages_)
        database.checked_pages_ = 0;
    database.log_pages_ = log_pages;
    return SQLITE_OK;
}

void Database::checkpoint() noexcept {
    checked_pages_ = log_pages_;
    sqlite3_wal_checkpoint_v2(handle(), "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

void Database::Close::operator()(sqlite3* handle) const {
    // The v2 form waits for statements that are still alive.
    sqlite3_close_v2(handle);
}

std::string read_only(const std::string& file) {
    std::string uri = "'file:";
    for (const char letter : file) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte <= 0x20 || std::string_view("'?#%").find(letter) != std::string_view::npos) {
            std::array<char, 4> code{};
            std::snprintf(code.data(), code.size(), "%%%02X", byte);
            uri += code.data();
        } else {
            uri += letter;
        }
    }
    return uri + "?mode=ro'";
}

void Database::run(const std::string& sql) {
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw DatabaseError(handle(), sql.substr(0, sql.find('\n')));
}

std::int64_t Database::integer(const std::string& sql) {
    Statement statement(*this, sql);
    auto use = statement.use();
    if (!use.next())
        throw JournalError(sql + ": no answer");
    return use.integer(0);
}

bool Database::at_rest() const {
    return sqlite3_get_autocommit(handle()) != 0;
}

Statement::Statement(Database& database, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(database.handle(),
                                        sql.data(),
                                        static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT,
                                        &statement,
                                        nullptr);
    statement_.reset(statement);
    if (code != SQLITE_OK)
        throw DatabaseError(database.handle(), sql);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Use::~Use() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

void Statement::Use::check(int code) const {
    if (code != SQLITE_OK)
        throw DatabaseError(sqlite3_db_handle(statement_), sqlite3_sql(statement_));
}

Statement::Use& Statement::Use::operator()(std::int64_t value) {
    check(sqlite3_bind_int64(statement_, ++bound_, value));
    return *this;
}

Statement::Use& Statement::Use::operator()(std::uint64_t value) {
    return (*this)(static_cast<std::int64_t>(value));
}

Statement::Use& Statement::Use::operator()(const std::optional<std::uint64_t>& value) {
    if (value)
        return (*this)(*value);
    check(sqlite3_bind_null(statement_, ++bound_));
    return *this;
}

Statement::Use& Statement::Use::operator()(std::string_view text) {
    // SQLite takes a null pointer for NULL, and an empty view may hold one.
    const char* data = text.empty() ? "" : text.data();
    check(sqlite3_bind_text64(statement_, ++bound_, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement::Use& Statement::Use::blob(std::string_view bytes) {
    const char* data = bytes.empty() ? "" : bytes.data();
    check(sqlite3_bind_blob64(statement_, ++bound_, data, bytes.size(), SQLITE_STATIC));
    return *this;
}

bool Statement::Use::next() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        throw DatabaseError(sqlite3_db_handle(statement_), sqlite3_sql(statement_));
    return false;
}

void Statement::Use::run() {
    while (next()) {
    }
}

bool Statement::Use::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Statement::Use::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

double Statement::Use::real(int column) const {
    return sqlite3_column_double(statement_, column);
}

std::string_view Statement::Use::text(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return data ? std::string_view(
                      data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
                : std::string_view();
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    // Some failures (disk full, I/O) have already rolled back; then there is nothing to undo.
    if (!database_.at_rest())
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.run("COMMIT");
}

} // namespace motcua::journal
