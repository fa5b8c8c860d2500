#include "hall/journal/journal.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace motcua::journal {
namespace {

using ::testing::IsEmpty;

Entry issued(std::uint64_t visit, const std::string& number) {
    return {1'795'000'000'000, "visit.issued", visit, R"({"number":")" + number + R"("})"};
}

Answer answered(const std::string& request, std::int64_t at = 1'795'000'000'000) {
    return {at, request, R"({"visit":1})"};
}

class JournalTest : public ::testing::Test {
protected:
    Journal open() { return Journal(folder_ / "hall.db"); }

    motcua::testing::TemporaryFolder folder_;
};

TEST_F(JournalTest, a_new_journal_is_empty_and_has_an_epoch) {
    auto journal = open();
    EXPECT_EQ(journal.last_sequence(), 0U);
    EXPECT_EQ(journal.acked(), 0U);
    EXPECT_THAT(journal.epoch(), ::testing::MatchesRegex("[0-9a-f]{8}"));
    EXPECT_THAT(journal.read(0, 10), IsEmpty());
    EXPECT_FALSE(journal.load_snapshot());
    EXPECT_THAT(journal.integrity_check(), IsEmpty());
}

TEST_F(JournalTest, two_journals_have_different_epochs_and_keep_them) {
    const auto first = open().epoch();
    EXPECT_EQ(open().epoch(), first);
    EXPECT_NE(Journal(folder_ / "other.db").epoch(), first);
    EXPECT_EQ(Journal(folder_ / "given.db", {.epoch = "9f3a01bc", .vfs = ""}).epoch(), "9f3a01bc");
}

TEST_F(JournalTest, entries_come_back_in_order_after_a_restart) {
    const Entry second{5, "hall.closed", std::nullopt, "{}"};
    ASSERT_TRUE(open().commit({{issued(1, "A001"), second}, {}}));
    auto journal = open();
    EXPECT_EQ(journal.last_sequence(), 2U);
    const auto events = journal.read(0, 10);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0], (StoredEntry{1, issued(1, "A001")}));
    EXPECT_EQ(events[1], (StoredEntry{2, second}));
    EXPECT_EQ(journal.read(1, 10).size(), 1U);
    EXPECT_EQ(journal.read(0, 1).size(), 1U);
    EXPECT_THAT(journal.read(2, 10), IsEmpty());
}

TEST_F(JournalTest, a_repeated_request_is_refused_whole) {
    auto journal = open();
    ASSERT_TRUE(journal.commit({{issued(1, "A001")}, {answered("K1-1")}}));
    const auto again = journal.commit({{issued(2, "A002")}, {answered("K1-2"), answered("K1-1")}});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error(), make_error_code(Failure::repeated_request));
    EXPECT_EQ(journal.last_sequence(), 1U);
    EXPECT_EQ(journal.read(0, 10).size(), 1U);
    EXPECT_EQ(journal.find_answer("K1-2"), std::nullopt);
    EXPECT_EQ(journal.find_answer("K1-1"), answered("K1-1").text);
}

TEST_F(JournalTest, a_request_is_answered_the_same_after_a_restart) {
    ASSERT_TRUE(open().commit({{}, {answered("K1-1"), answered("điện thoại 7")}}));
    auto journal = open();
    EXPECT_EQ(journal.find_answer("K1-1"), answered("K1-1").text);
    EXPECT_EQ(journal.find_answer("điện thoại 7"), answered("").text);
    EXPECT_EQ(journal.find_answer("K1-2"), std::nullopt);
    EXPECT_EQ(journal.find_answer(""), std::nullopt);
}

TEST_F(JournalTest, request_ids_have_a_limit) {
    auto journal = open();
    EXPECT_TRUE(journal.commit({{}, {answered(std::string(160, 'x'))}}));
    EXPECT_EQ(journal.commit({{}, {answered(std::string(161, 'x'))}}).error(), Failure::unfit);
    EXPECT_EQ(journal.commit({{}, {answered("")}}).error(), Failure::unfit);
    EXPECT_EQ(journal.commit({{Entry{}}, {}}).error(), Failure::unfit);
    EXPECT_EQ(journal.last_sequence(), 0U);
}

TEST_F(JournalTest, any_bytes_in_a_text_come_back) {
    const std::string odd("A\0'\"\xff\n", 6);
    ASSERT_TRUE(open().commit({{{1, odd, 1, odd}}, {{1, odd, odd}}}));
    auto journal = open();
    EXPECT_EQ(journal.read(0, 1).at(0).entry, (Entry{1, odd, 1, odd}));
    EXPECT_EQ(journal.find_answer(odd), odd);
}

TEST_F(JournalTest, old_answers_are_forgotten_a_little_at_a_time) {
    auto journal = open();
    Batch batch;
    for (int i = 100; i < 200; ++i)
        batch.answers.push_back(answered("K1-" + std::to_string(i), i));
    ASSERT_TRUE(journal.commit(batch));
    const auto remembered = [&] {
        int count = 0;
        for (const auto& answer : batch.answers)
            count += journal.find_answer(answer.request) ? 1 : 0;
        return count;
    };
    ASSERT_TRUE(journal.forget_answers(150, 30));
    EXPECT_EQ(remembered(), 70);
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(journal.forget_answers(150, 30));
    EXPECT_EQ(remembered(), 50);
    ASSERT_TRUE(journal.forget_answers(101, 1000));
    EXPECT_EQ(remembered(), 50);
    ASSERT_TRUE(journal.forget_answers(1000, 1000));
    EXPECT_EQ(remembered(), 0);
}

TEST_F(JournalTest, the_ack_moves_forward_only_and_survives_after_a_rest) {
    {
        auto journal = open();
        ASSERT_TRUE(journal.commit({{issued(1, "A001"), issued(2, "A002")}, {}}));
        journal.remember_ack(3);
        EXPECT_EQ(journal.acked(), 0U);
        journal.remember_ack(2);
        journal.remember_ack(1);
        EXPECT_EQ(journal.acked(), 2U);
    }
    {
        auto journal = open();
        EXPECT_EQ(journal.acked(), 0U);
        journal.remember_ack(2);
        ASSERT_TRUE(journal.rest());
    }
    EXPECT_EQ(open().acked(), 2U);
}

TEST_F(JournalTest, the_newest_two_snapshots_are_kept) {
    auto journal = open();
    ASSERT_TRUE(journal.commit({{issued(1, "A001"), issued(2, "A002"), issued(3, "A003")}, {}}));
    EXPECT_EQ(journal.save_snapshot(4, "future").error(), Failure::unfit);
    EXPECT_FALSE(journal.load_snapshot());
    const std::string bytes("state\0of 3", 10);
    ASSERT_TRUE(journal.save_snapshot(1, "state of 1"));
    ASSERT_TRUE(journal.save_snapshot(2, "state of 2"));
    ASSERT_TRUE(journal.save_snapshot(3, bytes));
    const auto newest = journal.load_snapshot();
    ASSERT_TRUE(newest);
    EXPECT_EQ(newest->sequence, 3U);
    EXPECT_EQ(newest->bytes, bytes);
    EXPECT_EQ(journal.database().integer("SELECT min(sequence) FROM snapshots"), 2);
}

TEST_F(JournalTest, a_snapshot_may_be_taken_again) {
    auto journal = open();
    ASSERT_TRUE(journal.save_snapshot(0, "old form"));
    ASSERT_TRUE(journal.save_snapshot(0, "new form"));
    EXPECT_EQ(journal.load_snapshot()->bytes, "new form");
}

TEST_F(JournalTest, the_log_stays_short_without_and_with_rests) {
    auto journal = open();
    const auto log_size = [&] { return std::filesystem::file_size(folder_ / "hall.db-wal"); };
    for (std::uint64_t visit = 1; visit <= 300; ++visit) {
        ASSERT_TRUE(journal.commit({{issued(visit, "A001")}, {}}));
        ASSERT_TRUE(journal.rest());
    }
    EXPECT_LT(log_size(), 1U << 20);
    const Entry large{1, "large", std::nullopt, std::string(1 << 20, 'x')};
    for (int i = 0; i < 40; ++i)
        ASSERT_TRUE(journal.commit({{large}, {}}));
    EXPECT_LT(log_size(), 20U << 20);
}

} // namespace
} // namespace motcua::journal
