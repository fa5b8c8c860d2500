#include "hall/reports/facts.h"

#include "hall/reports/changes.h"
#include "hall/reports/schema.h"

#include <system_error>

namespace motcua::reports {

namespace {

constexpr auto next_sql =
    "SELECT sequence, type FROM events WHERE sequence > ? ORDER BY sequence LIMIT ?";
constexpr std::size_t step = 1000;

// Raised whenever sql/facts.sql or changes.cpp says something else than before.
constexpr int version = 2;

void remove_files(const std::filesystem::path& file) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        std::error_code ignored;
        std::filesystem::remove(file.string() + suffix, ignored);
    }
}

} // namespace

Facts::Facts(const std::filesystem::path& journal, const std::filesystem::path& file)
    : journal_(journal), file_(file) {
    if (!std::filesystem::exists(journal))
        throw journal::JournalError(journal.string() + ": no such journal");
    try {
        open();
    } catch (const journal::JournalError&) {
        database_.reset();
        remove_files(file_);
        open();
    }
}

void Facts::open() {
    database_ = std::make_unique<Database>(file_);
    if (database_->integer("PRAGMA user_version") != version) {
        database_.reset();
        remove_files(file_);
        database_ = std::make_unique<Database>(file_);
        // All of it can be made again: the disk need not be waited for.
        database_->run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; BEGIN;" +
                       std::string(facts_schema()) +
                       "PRAGMA user_version = " + std::to_string(version) + "; COMMIT");
    }
    database_->run("PRAGMA synchronous = OFF; PRAGMA busy_timeout = 2000; ATTACH " +
                   journal::read_only(journal_.string()) + " AS journal");
    next_ = std::make_unique<Statement>(*database_, next_sql);
    changes_.clear();
    for (const Change& change : changes())
        changes_.emplace(change.type, Statement(*database_, change.sql));
}

std::uint64_t Facts::sequence() {
    return static_cast<std::uint64_t>(database_->integer("SELECT sequence FROM progress"));
}

std::size_t Facts::take_in(std::size_t at_most) {
    auto done = sequence();
    std::size_t taken = 0;
    auto row = next_->use();
    row(done)(static_cast<std::uint64_t>(at_most));
    for (; row.next(); ++taken) {
        done = static_cast<std::uint64_t>(row.integer(0));
        const auto [first, last] = changes_.equal_range(row.text(1));
        for (auto change = first; change != last; ++change)
            change->second.use()(done).run();
    }
    if (taken != 0)
        database_->run("UPDATE progress SET sequence = " + std::to_string(done));
    return taken;
}

std::size_t Facts::catch_up(std::size_t at_most) {
    std::size_t taken = 0;
    const auto written = database_->write([&] { taken = take_in(at_most); });
    if (!written)
        throw journal::JournalError("reports: " + database_->trouble());
    return taken;
}

void Facts::start_over() {
    changes_.clear();
    next_.reset();
    database_.reset();
    remove_files(file_);
    open();
    while (catch_up(step) == step) {
    }
}

std::string Facts::event(std::uint64_t sequence) {
    Statement statement(*database_, "SELECT body FROM events WHERE sequence = ?");
    auto row = statement.use();
    row(sequence);
    return row.next() ? std::string(row.text(0)) : std::string();
}

} // namespace motcua::reports
