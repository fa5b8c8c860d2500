#include "hall/journal/schema.h"

namespace motcua::journal {

namespace {

/// "mtcu" in SQLite's application_id: a file of another program is not taken for ours.
constexpr std::int64_t application_id = 0x6d746375;

void check_owner(Database& database) {
    const bool empty = database.integer("SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && database.integer("PRAGMA application_id") != application_id)
        throw JournalError("the file is a database, but not a journal of motcua");
}

} // namespace

void migrate(Database& database, std::span<const SchemaStep> steps) {
    check_owner(database);
    const auto version = static_cast<std::size_t>(database.integer("PRAGMA user_version"));
    if (version > steps.size())
        throw JournalError("the journal has schema version " + std::to_string(version) +
                           ", this program knows " + std::to_string(steps.size()) +
                           ": it was written by a newer version of motcua");
    for (std::size_t done = version; done < steps.size(); ++done) {
        Transaction transaction(database);
        database.run(std::string(steps[done].sql));
        database.run("PRAGMA application_id = " + std::to_string(application_id));
        database.run("PRAGMA user_version = " + std::to_string(done + 1));
        transaction.commit();
    }
}

} // namespace motcua::journal
