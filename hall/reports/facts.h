#pragma once

#include "hall/journal/database.h"
#include "hall/journal/failure.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace motcua::reports {

using journal::Database;
using journal::Statement;

/// The tables that reports are made from (sql/facts.sql), in a file of their own beside the
/// journal, filled from the journal's events by a second connection that only reads it: no ticket
/// waits for a report. One thread.
class Facts {
public:
    /// Opens or makes the tables' file; one of another version, or a broken one, is made anew.
    /// Throws JournalError when there is no such journal or no place for the file.
    Facts(const std::filesystem::path& journal, const std::filesystem::path& file);

    /// Takes in up to `at_most` further events, whole or not at all; 1000 are some 20 ms. Gives how
    /// many it took: fewer than `at_most` when none is left. Throws JournalError.
    std::size_t catch_up(std::size_t at_most);

    /// Throws everything away and takes all of the journal in again. Throws JournalError.
    void start_over();

    /// Up to which event they tell.
    std::uint64_t sequence();

    Database& database() { return *database_; }

    /// The body of one event; empty when there is none.
    std::string event(std::uint64_t sequence);

private:
    void open();
    std::size_t take_in(std::size_t at_most);

    std::filesystem::path journal_;
    std::filesystem::path file_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<Statement> next_;
    std::multimap<std::string, Statement, std::less<>> changes_;
};

} // namespace motcua::reports
