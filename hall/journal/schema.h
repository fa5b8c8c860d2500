#pragma once

#include "hall/journal/database.h"

#include <span>
#include <string_view>

namespace motcua::journal {

/// One file of hall/journal/sql: its name ("001_journal") and its statements.
struct SchemaStep {
    std::string_view name;
    std::string_view sql;
};

/// All steps this program knows, in order. The version of a database is the number of steps it has.
std::span<const SchemaStep> schema_steps();

/// Brings the database from its version to the last of `steps`, each step in a transaction of its
/// own. Throws JournalError when it is not a journal, or was made by a newer program.
void migrate(Database& database, std::span<const SchemaStep> steps);

} // namespace motcua::journal
