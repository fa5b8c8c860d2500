#include "central/store/schema.h"
#include "central/store/sqlite.h"
#include "tests/support/hall_events.h"
#include "tests/support/trial_store.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace motcua::central {
namespace {

using testing::hall_events;

const std::string source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";

/// The tables as version 1 had them.
constexpr const char* version_1 = R"(
    CREATE TABLE source_cursor (id INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE,
        last_sequence INTEGER NOT NULL, hall TEXT NOT NULL, epoch TEXT NOT NULL);
    CREATE TABLE event (source INTEGER NOT NULL, sequence INTEGER NOT NULL, type TEXT NOT NULL,
        subject TEXT NOT NULL, time INTEGER NOT NULL, recordedtime INTEGER NOT NULL,
        data TEXT NOT NULL, PRIMARY KEY (source, sequence)) WITHOUT ROWID;
    CREATE TABLE hall_state (source INTEGER PRIMARY KEY);
    CREATE TABLE day_figures (source INTEGER NOT NULL);
    CREATE TABLE open_visit (source INTEGER NOT NULL);
    PRAGMA user_version = 1;)";

TEST(Schema, brings_a_store_of_version_1_up_to_date_with_every_event) {
    const testing::TemporaryFolder folder;
    {
        Database old(folder / "centre.db");
        old.run(version_1);
        old.run("INSERT INTO source_cursor VALUES (7, '" + source +
                "', 30, 'tran-bien', '9f3a01bc')");
        Statement insert(old, "INSERT INTO event VALUES (7, ?, ?, ?, ?, ?, ?)");
        for (const auto& event : hall_events(source, 1, 30))
            insert
                .with(static_cast<std::int64_t>(event.sequence),
                      std::string_view(event.type),
                      std::string_view(event.subject),
                      static_cast<std::int64_t>(event.time.time_since_epoch().count()),
                      static_cast<std::int64_t>(event.recorded_time.time_since_epoch().count()),
                      std::string_view(boost::json::serialize(event.data)))
                .run();
    }
    boost::asio::io_context context(1);
    {
        Sqlite sql(folder.path());
        testing::await(context, bring_up_to_date(sql));
    }
    EXPECT_EQ(testing::dump_store(folder.path()), testing::undisturbed({source}, 30));
}

TEST(Schema, refuses_a_store_of_a_newer_program) {
    testing::TrialStore store;
    store.script("INSERT INTO store_version VALUES (999)");
    EXPECT_THROW(testing::await(store.context, bring_up_to_date(*store.sql)), DatabaseError);
}

TEST(Schema, is_made_once) {
    for (const std::string& kind : testing::databases()) {
        testing::TrialStore store(kind);
        testing::await(store.context, bring_up_to_date(*store.sql));
        EXPECT_EQ(store.source_count(), 0U);
    }
}

} // namespace
} // namespace motcua::central
