#include "hall/journal/journal.h"
#include "hall/reports/facts.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace motcua::reports {
namespace {

constexpr std::int64_t morning = 1'795'399'200'000;

journal::Batch incident(const std::string& detail) {
    const std::string body = R"({"kind":"reported","detail":")" + detail + "\"}";
    return {{{morning, "incident.noted", std::nullopt, body}}, {}};
}

TEST(Facts, the_writer_never_waits_for_a_report) {
    const motcua::testing::TemporaryFolder folder;
    journal::Journal journal(folder / "a 'quoted' #50% name.sqlite");
    ASSERT_TRUE(journal.commit(incident("one")));
    Facts facts(folder / "a 'quoted' #50% name.sqlite", folder / "reports.sqlite");
    facts.database().run("BEGIN IMMEDIATE; INSERT INTO devices SELECT 'x', 'y' FROM events");
    EXPECT_TRUE(journal.commit(incident("two"))) << journal.trouble();
    EXPECT_TRUE(journal.rest());
    facts.database().run("COMMIT");
    EXPECT_EQ(facts.catch_up(10), 2U);
    EXPECT_EQ(facts.database().integer("SELECT count(*) FROM incidents"), 2);
}

TEST(Facts, are_the_same_in_any_steps_and_after_a_restart) {
    const motcua::testing::TemporaryFolder folder;
    journal::Journal journal(folder / "journal.sqlite");
    for (const char* detail : {"one", "two", "three"}) {
        ASSERT_TRUE(journal.commit(incident(detail)));
    }
    for (int step = 0; step < 3; ++step) {
        Facts facts(folder / "journal.sqlite", folder / "reports.sqlite");
        EXPECT_EQ(facts.catch_up(1), 1U);
    }
    Facts facts(folder / "journal.sqlite", folder / "reports.sqlite");
    EXPECT_EQ(facts.catch_up(1), 0U);
    EXPECT_EQ(facts.database().integer("SELECT count(*) FROM incidents"), 3);
    EXPECT_NE(facts.event(2).find("two"), std::string::npos);
    EXPECT_EQ(facts.event(9), "");
}

TEST(Facts, need_a_journal) {
    const motcua::testing::TemporaryFolder folder;
    EXPECT_THROW(Facts(folder / "none.sqlite", folder / "reports.sqlite"), journal::JournalError);
}

} // namespace
} // namespace motcua::reports
