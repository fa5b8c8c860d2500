#include "central/store/database.h"

namespace motcua::central {

namespace {

void check(sqlite3* database, int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw DatabaseError(sqlite3_errmsg(database));
}

sqlite3* open(const std::filesystem::path& file) {
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(file.c_str(), &handle, flags, nullptr) != SQLITE_OK) {
        const std::string reason = handle != nullptr ? sqlite3_errmsg(handle) : "out of memory";
        sqlite3_close_v2(handle);
        throw DatabaseError(file.filename().string() + ": " + reason);
    }
    return handle;
}

} // namespace

Database::Database(const std::filesystem::path& file) : handle_(open(file)) {
    sqlite3_extended_result_codes(handle(), 1);
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=1000;"
        "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;");
}

void Database::run(const std::string& sql) {
    check(handle(), sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr));
}

Statement::Statement(const Database& database, std::string_view sql) {
    sqlite3_stmt* handle = nullptr;
    const int size = static_cast<int>(sql.size());
    const unsigned keep = SQLITE_PREPARE_PERSISTENT;
    check(database.handle(),
          sqlite3_prepare_v3(database.handle(), sql.data(), size, keep, &handle, nullptr));
    handle_.reset(handle);
}

bool Statement::next() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW)
        return true;
    sqlite3* database = sqlite3_db_handle(handle_.get());
    const std::string reason = sqlite3_errmsg(database);
    // A statement left un-reset would keep the transaction open.
    sqlite3_reset(handle_.get());
    if (code != SQLITE_DONE)
        throw DatabaseError(reason);
    return false;
}

void Statement::run() {
    while (next()) {
    }
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
}

std::string Statement::text(int column) const {
    const unsigned char* text = sqlite3_column_text(handle_.get(), column);
    if (text == nullptr)
        return {};
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
    return std::string(reinterpret_cast<const char*>(text), size);
}

std::vector<Value> Statement::row() const {
    std::vector<Value> values;
    for (int column = 0; column < sqlite3_column_count(handle_.get()); ++column) {
        if (sqlite3_column_type(handle_.get(), column) == SQLITE_INTEGER)
            values.emplace_back(number(column));
        else
            values.emplace_back(text(column));
    }
    return values;
}

int Statement::index_of(int number) const {
    const std::string name = "$" + std::to_string(number);
    return sqlite3_bind_parameter_index(handle_.get(), name.c_str());
}

void Statement::bind_named(int number, std::int64_t value) {
    if (const int index = index_of(number); index > 0)
        bind(index, value);
}

void Statement::bind_named(int number, std::string_view value) {
    if (const int index = index_of(number); index > 0)
        bind(index, value);
}

void Statement::bind(int index, std::int64_t value) {
    check(sqlite3_db_handle(handle_.get()), sqlite3_bind_int64(handle_.get(), index, value));
}

void Statement::bind(int index, std::string_view value) {
    // An empty view may have no address, which SQLite would take for NULL.
    const char* data = value.empty() ? "" : value.data();
    check(sqlite3_db_handle(handle_.get()),
          sqlite3_bind_text(
              handle_.get(), index, data, static_cast<int>(value.size()), SQLITE_TRANSIENT));
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (open_)
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

} // namespace motcua::central
