// Files that a bad disk or a stray hand has changed.

#include "hall/journal/journal.h"
#include "tests/hall/journal/tickets.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>

namespace motcua::journal {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

class DamageTest : public ::testing::Test {
protected:
    std::filesystem::path path() const { return folder_ / "hall.db"; }

    void issue(std::uint64_t tickets) const {
        Journal journal(path());
        Batch all;
        for (std::uint64_t visit = 1; visit <= tickets; ++visit) {
            const auto one = testing::ticket(visit);
            all.entries.insert(all.entries.end(), one.entries.begin(), one.entries.end());
            all.answers.push_back(one.answers[0]);
        }
        ASSERT_TRUE(journal.commit(all));
        ASSERT_TRUE(journal.save_snapshot(1, "the older state"));
        ASSERT_TRUE(journal.save_snapshot(2, "the newer state"));
    }

    /// As another program with an SQL shell would.
    void tamper(const std::string& sql) const { Database(path()).run(sql); }

    std::string bytes() const {
        std::ifstream file(path(), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    void set_bytes(const std::string& bytes) const {
        std::ofstream(path(), std::ios::binary) << bytes;
    }

    /// Flips one bit of the first place where `text` stands in the file.
    void flip_bit_in(const std::string& text) const {
        auto all = bytes();
        const auto place = all.find(text);
        ASSERT_NE(place, std::string::npos);
        all[place] = static_cast<char>(all[place] ^ 1);
        set_bytes(all);
    }

    motcua::testing::TemporaryFolder folder_;
};

TEST_F(DamageTest, of_the_newest_snapshot_costs_only_a_longer_replay) {
    issue(1);
    flip_bit_in("the newer state");
    Journal journal(path());
    const auto snapshot = journal.load_snapshot();
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->sequence, 1U);
    EXPECT_EQ(snapshot->bytes, "the older state");
    EXPECT_THAT(journal.integrity_check(), Contains("snapshot 2 is damaged"));
}

TEST_F(DamageTest, of_both_snapshots_leaves_the_whole_replay) {
    issue(1);
    tamper("UPDATE snapshots SET bytes = X'78'");
    EXPECT_FALSE(Journal(path()).load_snapshot());
}

TEST_F(DamageTest, of_a_recent_event_is_found_at_the_start) {
    issue(10);
    flip_bit_in(R"({"number":"A7")");
    try {
        Journal journal(path());
        FAIL() << "opened";
    } catch (const JournalError& error) {
        EXPECT_STREQ(error.what(), "event 19 is damaged");
    }
}

TEST_F(DamageTest, of_an_old_event_is_found_by_the_check_and_by_reading) {
    issue(1000);
    flip_bit_in(R"({"number":"A7")");
    Journal journal(path());
    EXPECT_THAT(journal.integrity_check(), Contains("event 19 is damaged"));
    EXPECT_EQ(journal.read(19, 5).size(), 5U);
    EXPECT_THROW(journal.read(0, 100), JournalError);
}

TEST_F(DamageTest, of_an_answer_is_found_by_the_check_and_by_asking) {
    issue(1000);
    flip_bit_in(R"({"visit":77})");
    Journal journal(path());
    EXPECT_THAT(journal.integrity_check(), Contains("the answer to request K1-77 is damaged"));
    EXPECT_THROW(journal.find_answer("K1-77"), JournalError);
    EXPECT_TRUE(journal.find_answer("K1-78"));
}

TEST_F(DamageTest, a_lost_event_is_found) {
    issue(1000);
    tamper("DELETE FROM events WHERE sequence = 19");
    Journal journal(path());
    EXPECT_THAT(journal.integrity_check(), Contains("event 19 is missing"));
    EXPECT_THROW(journal.read(0, 100), JournalError);
    EXPECT_THROW(journal.read(19, 100), JournalError);
}

TEST_F(DamageTest, another_program_s_file_is_left_alone) {
    tamper("CREATE TABLE addresses (name TEXT)");
    const auto before = bytes();
    try {
        Journal journal(path());
        FAIL() << "opened";
    } catch (const JournalError& error) {
        EXPECT_THAT(error.what(), HasSubstr("not a journal of motcua"));
    }
    EXPECT_EQ(Database(path()).integer("SELECT count(*) FROM sqlite_schema"), 1);
}

TEST_F(DamageTest, a_file_that_is_no_database_is_left_alone) {
    set_bytes(std::string(5000, 'x'));
    EXPECT_THROW(Journal{path()}, JournalError);
    EXPECT_EQ(bytes(), std::string(5000, 'x'));
}

TEST_F(DamageTest, a_missing_folder_is_told) {
    try {
        Journal journal(folder_ / "nowhere/hall.db");
        FAIL() << "opened";
    } catch (const JournalError& error) {
        EXPECT_THAT(error.what(), HasSubstr("nowhere/hall.db.lock: No such file or directory"));
    }
}

TEST_F(DamageTest, a_second_server_on_one_journal_is_refused) {
    const Journal first(path());
    try {
        Journal second(path());
        FAIL() << "opened";
    } catch (const JournalError& error) {
        EXPECT_THAT(error.what(), HasSubstr("another hall server"));
    }
}

/// Whatever single bit flips, what the journal tells is what was put in, or it says that it cannot.
TEST_F(DamageTest, no_flipped_bit_is_believed) {
    issue(60);
    const auto sound = bytes();
    std::mt19937 random(20261123);
    int noticed = 0;
    for (int i = 0; i < 300 && !HasFailure(); ++i) {
        auto changed = sound;
        const auto bit = random() % (sound.size() * 8);
        SCOPED_TRACE("bit " + std::to_string(bit));
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
        for (const auto* rest : {"-wal", "-shm"})
            std::filesystem::remove(path() += rest);
        set_bytes(changed);
        try {
            Journal journal(path());
            if (!journal.integrity_check().empty())
                throw JournalError("found by the check");
            EXPECT_EQ(testing::wrong_with_tickets(journal, 60), "");
            EXPECT_EQ(journal.load_snapshot()->bytes, "the newer state");
        } catch (const JournalError&) {
            ++noticed;
        }
    }
    EXPECT_GT(noticed, 50);
}

} // namespace
} // namespace motcua::journal
