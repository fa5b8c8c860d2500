#include "hall/journal/journal.h"

#include <utility>

namespace motcua::journal {

namespace {

constexpr std::size_t events_at_a_time = 1000;

/// What SQLite finds: broken pages, lost rows, wrong types.
void check_structure(Database& database, std::vector<std::string>& complaints) {
    Statement statement(database, "PRAGMA integrity_check(20)");
    auto row = statement.use();
    while (row.next())
        if (row.text(0) != "ok")
            complaints.emplace_back(row.text(0));
}

} // namespace

std::vector<std::string> Journal::integrity_check() {
    std::vector<std::string> complaints;
    try {
        check_structure(*database_, complaints);
        for (const auto& request : answers_.damaged())
            complaints.push_back("the answer to request " + request + " is damaged");
        for (const auto sequence : snapshots_.damaged())
            complaints.push_back("snapshot " + std::to_string(sequence) + " is damaged");
        for (std::uint64_t after = 0; after < end_.sequence; after += events_at_a_time)
            events_.read(after, events_at_a_time);
    } catch (const JournalError& error) {
        complaints.emplace_back(error.what());
    }
    return complaints;
}

} // namespace motcua::journal
