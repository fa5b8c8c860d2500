#include "hall/journal/journal_file.h"

#include "hall/journal/schema.h"

#include <array>
#include <cstdio>
#include <random>

namespace motcua::journal {

namespace {

/// SQLite checks about 200 MB a second; a start may spend a quarter of one. A larger journal is
/// checked whole by Journal::integrity_check, and its tail by every start.
constexpr std::int64_t largest_checked_at_start = 50'000'000;

std::string first_text(Database& database, std::string_view sql) {
    Statement statement(database, sql);
    auto row = statement.use();
    return row.next() ? std::string(row.text(0)) : std::string();
}

void use_write_ahead_log(Database& database) {
    if (first_text(database, "PRAGMA journal_mode = WAL") != "wal")
        throw JournalError("the journal cannot be opened for writing");
    // NORMAL would forget the last commits at a power cut: a number already printed, given again.
    database.run("PRAGMA synchronous = FULL");
    database.run("PRAGMA cell_size_check = ON");
}

void check_structure(Database& database) {
    const auto size = database.integer("PRAGMA page_count") * database.integer("PRAGMA page_size");
    if (size > largest_checked_at_start)
        return;
    const auto verdict = first_text(database, "PRAGMA quick_check(1)");
    if (verdict != "ok")
        throw JournalError("the journal is damaged: " + verdict);
}

/// What the log holds is on the disk after this. A program that died between the write and the sync
/// of a commit left it in the log unsynced, and what has been read may be told to people and to the
/// centre: a power cut must not take it back.
void keep_what_is_read(Database& database) {
    Statement statement(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    auto row = statement.use();
    if (!row.next() || row.integer(0) != 0)
        throw JournalError("the journal is in use by another program");
}

} // namespace

std::string random_epoch() {
    std::array<char, 9> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", std::random_device()());
    return digits.data();
}

std::unique_ptr<Database> open_journal_file(const std::filesystem::path& path,
                                            const std::string& vfs) {
    auto database = std::make_unique<Database>(path, vfs);
    use_write_ahead_log(*database);
    migrate(*database, schema_steps());
    check_structure(*database);
    keep_what_is_read(*database);
    return database;
}

std::string journal_epoch(Database& database, const std::string& wanted) {
    const auto stored =
        first_text(database, "SELECT epoch FROM epochs ORDER BY first_sequence DESC LIMIT 1");
    if (!stored.empty())
        return stored;
    const auto epoch = wanted.empty() ? random_epoch() : wanted;
    Statement insert(database, "INSERT INTO epochs (first_sequence, epoch) VALUES (1, ?)");
    insert.use()(epoch).run();
    return epoch;
}

} // namespace motcua::journal
