#include "hall/journal/journal.h"
#include "hall/journal/schema.h"
#include "tests/hall/journal/tickets.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::journal {
namespace {

TEST(Schema, the_steps_are_numbered_without_a_gap) {
    int number = 0;
    for (const auto& step : schema_steps()) {
        std::string expected = std::to_string(++number);
        expected.insert(0, 3 - expected.size(), '0');
        EXPECT_EQ(step.name.substr(0, 4), expected + "_");
    }
    EXPECT_GE(number, 1);
}

TEST(Schema, a_journal_of_version_1_is_migrated_with_nothing_lost) {
    const motcua::testing::TemporaryFolder folder;
    const auto path = folder / "hall.db";
    {
        Database database(path);
        migrate(database, schema_steps().first(1));
        database.run("INSERT INTO epochs VALUES (1, '9f3a01bc');"
                     "INSERT INTO cursors VALUES ('centre', 2)");
        Events events(database);
        Answers answers(database);
        Events::End end;
        for (std::uint64_t visit = 1; visit <= 20; ++visit) {
            for (const auto& entry : testing::ticket(visit).entries)
                end = events.append(end, entry);
            answers.insert(testing::ticket(visit).answers[0]);
        }
        Snapshots(database).save(7, "state");
    }
    Journal journal(path);
    EXPECT_EQ(journal.database().integer("PRAGMA user_version"),
              static_cast<std::int64_t>(schema_steps().size()));
    EXPECT_EQ(testing::wrong_with_tickets(journal, 20), "");
    EXPECT_EQ(journal.epoch(), "9f3a01bc");
    EXPECT_EQ(journal.acked(), 2U);
    EXPECT_EQ(journal.load_snapshot()->bytes, "state");
}

TEST(Schema, a_step_that_fails_leaves_the_version_before_it) {
    const motcua::testing::TemporaryFolder folder;
    Database database(folder / "hall.db");
    const SchemaStep steps[] = {{"001_good", "CREATE TABLE a (x) STRICT"}};
    const SchemaStep worse[] = {{"001_a", "CREATE TABLE a (x ANY) STRICT"},
                                {"002_b", "CREATE TABLE b (x ANY); CREATE TABLE a (x ANY)"}};
    EXPECT_THROW(migrate(database, steps), JournalError);
    EXPECT_EQ(database.integer("PRAGMA user_version"), 0);
    EXPECT_THROW(migrate(database, worse), JournalError);
    EXPECT_EQ(database.integer("PRAGMA user_version"), 1);
    EXPECT_EQ(database.integer("SELECT count(*) FROM sqlite_schema"), 1);
}

TEST(Schema, a_journal_of_a_newer_version_is_refused) {
    const motcua::testing::TemporaryFolder folder;
    { const Journal journal(folder / "hall.db"); }
    Database(folder / "hall.db").run("PRAGMA user_version = 99");
    try {
        Journal journal(folder / "hall.db");
        FAIL() << "opened";
    } catch (const JournalError& error) {
        EXPECT_THAT(error.what(), ::testing::HasSubstr("written by a newer version of motcua"));
    }
}

} // namespace
} // namespace motcua::journal
