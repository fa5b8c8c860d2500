#include "hall/journal/journal.h"
#include "hall/journal/journal_copy.h"
#include "tests/hall/journal/tickets.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::journal {
namespace {

using ::testing::HasSubstr;

class JournalCopyTest : public ::testing::Test {
protected:
    void give(std::uint64_t tickets) {
        for (std::uint64_t i = 0; i < tickets; ++i)
            ASSERT_TRUE(journal_.commit(testing::ticket(++given_)));
    }

    std::string copy_says(std::uint64_t at_least) {
        Journal copy(copy_path_);
        return testing::wrong_with_tickets(copy, at_least);
    }

    motcua::testing::TemporaryFolder folder_;
    Journal journal_{folder_ / "journal.sqlite"};
    std::filesystem::path copy_path_ = folder_ / "copy.sqlite";
    std::uint64_t given_ = 0;
};

TEST_F(JournalCopyTest, follows_a_hall_that_works) {
    JournalCopy copy(folder_ / "journal.sqlite", copy_path_);
    for (int round = 0; round < 5; ++round) {
        give(7);
        EXPECT_EQ(copy.follow().value(), journal_.last_sequence());
        EXPECT_EQ(copy.follow().value(), journal_.last_sequence()) << "nothing new is no failure";
    }
    EXPECT_EQ(copy_says(35), "");
    EXPECT_EQ(Journal(copy_path_).epoch(), journal_.epoch());
}

TEST_F(JournalCopyTest, goes_on_where_it_ended_and_takes_the_centre_s_cursor_along) {
    give(3);
    EXPECT_TRUE(JournalCopy(folder_ / "journal.sqlite", copy_path_).follow());
    give(3);
    journal_.remember_ack(12);
    ASSERT_TRUE(journal_.rest());
    EXPECT_EQ(JournalCopy(folder_ / "journal.sqlite", copy_path_).follow().value(), 18U);
    EXPECT_EQ(copy_says(6), "");
    EXPECT_EQ(Journal(copy_path_).acked(), 12U);
}

TEST_F(JournalCopyTest, refuses_a_copy_of_another_journal) {
    give(1);
    EXPECT_TRUE(JournalCopy(folder_ / "journal.sqlite", copy_path_).follow());
    Journal other(folder_ / "other.sqlite");
    ASSERT_TRUE(other.commit(testing::ticket(1)));
    EXPECT_THROW(JournalCopy(folder_ / "other.sqlite", copy_path_), JournalError);
    EXPECT_THROW(JournalCopy(folder_ / "gone.sqlite", copy_path_), JournalError);
}

TEST_F(JournalCopyTest, never_takes_over_a_damaged_event) {
    give(2);
    JournalCopy copy(folder_ / "journal.sqlite", copy_path_);
    ASSERT_TRUE(copy.follow());
    give(1);
    journal_.database().run("UPDATE events SET body = '{}' WHERE sequence = 8");
    EXPECT_THROW(static_cast<void>(copy.follow()), JournalError);
    EXPECT_EQ(Journal(copy_path_).last_sequence(), 6U);
}

TEST_F(JournalCopyTest, a_restored_copy_is_a_hall_s_journal_of_a_new_epoch) {
    give(4);
    ASSERT_TRUE(JournalCopy(folder_ / "journal.sqlite", copy_path_).follow());
    const auto target = folder_ / "restored.sqlite";
    const auto epoch = restore_journal(copy_path_, target);
    Journal restored(target);
    EXPECT_EQ(restored.epoch(), epoch);
    EXPECT_NE(restored.epoch(), journal_.epoch());
    EXPECT_EQ(testing::wrong_with_tickets(restored, 4), "");
    ASSERT_TRUE(restored.commit(testing::ticket(5)));
    EXPECT_EQ(restored.last_sequence(), 15U);
}

TEST_F(JournalCopyTest, never_restores_over_a_journal) {
    give(1);
    ASSERT_TRUE(JournalCopy(folder_ / "journal.sqlite", copy_path_).follow());
    try {
        restore_journal(copy_path_, folder_ / "journal.sqlite");
        FAIL() << "it was written over";
    } catch (const JournalError& refusal) {
        EXPECT_THAT(refusal.what(), HasSubstr("left alone"));
    }
    EXPECT_EQ(testing::wrong_with_tickets(journal_, 1), "");
}

} // namespace
} // namespace motcua::journal
