#include "central/schema.h"

#include "central/embedded.h"

namespace motcua::central {

namespace {

constexpr std::int64_t current_version = 1;

} // namespace

void bring_up_to_date(Database& database) {
    Statement read_version(database, "PRAGMA user_version");
    read_version.with().next();
    const std::int64_t version = read_version.number(0);
    read_version.end();
    if (version > current_version)
        throw DatabaseError("the store was written by a newer motcua-central");
    if (version == current_version)
        return;
    Transaction transaction(database);
    database.run(std::string(embedded_file("schema.sql")));
    database.run("PRAGMA user_version = " + std::to_string(current_version));
    transaction.commit();
}

} // namespace motcua::central
