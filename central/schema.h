#pragma once

#include "central/database.h"

namespace motcua::central {

/// Creates the tables of schema.sql in an empty file and leaves a current one alone. Throws
/// DatabaseError where the file was written by a newer program.
void bring_up_to_date(Database& database);

} // namespace motcua::central
