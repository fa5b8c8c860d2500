// Disks that fill up, turn read-only, or fail at any one of the operations a hall asks of them.

#include "hall/journal/journal.h"
#include "tests/hall/journal/tickets.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_disk.h"

#include <gtest/gtest.h>

#include <memory>

namespace motcua::journal {
namespace {

using motcua::testing::TemporaryFolder;
using motcua::testing::TestDisk;

class DiskTrouble : public ::testing::Test {
protected:
    std::unique_ptr<Journal> open() {
        return std::make_unique<Journal>(folder_ / "hall.db",
                                         Journal::Options{.epoch = "", .vfs = disk_.name()});
    }

    /// Commits tickets until one fails; the number of those that did not.
    static std::uint64_t tickets_until_failure(Journal& journal, Failure expected) {
        std::uint64_t visit = journal.last_sequence() / testing::events_a_ticket;
        for (;;) {
            const auto written = journal.commit(testing::ticket(visit + 1));
            if (!written) {
                EXPECT_EQ(written.error(), make_error_code(expected)) << journal.trouble();
                return visit;
            }
            ++visit;
        }
    }

    TemporaryFolder folder_;
    TestDisk disk_;
};

TEST_F(DiskTrouble, a_full_disk_refuses_and_recovers) {
    const auto journal = open();
    disk_.set_room(300'000);
    const auto issued = tickets_until_failure(*journal, Failure::disk_full);
    EXPECT_GT(issued, 10U);
    EXPECT_EQ(journal->commit(testing::ticket(issued + 1)).error(), Failure::disk_full);
    const std::string state(20'000, 's');
    EXPECT_EQ(journal->save_snapshot(1, state).error(), Failure::disk_full);
    EXPECT_EQ(testing::wrong_with_tickets(*journal, issued), "");
    EXPECT_EQ(journal->last_sequence(), issued * testing::events_a_ticket);
    disk_.heal();
    ASSERT_TRUE(journal->commit(testing::ticket(issued + 1)));
    EXPECT_EQ(testing::wrong_with_tickets(*journal, issued + 1), "");
}

TEST_F(DiskTrouble, a_disk_that_turns_read_only_refuses_and_recovers) {
    const auto journal = open();
    ASSERT_TRUE(journal->commit(testing::ticket(1)));
    disk_.set_read_only();
    EXPECT_EQ(tickets_until_failure(*journal, Failure::read_only), 1U);
    EXPECT_EQ(testing::wrong_with_tickets(*journal, 1), "");
    journal->remember_ack(3);
    EXPECT_EQ(journal->rest().error(), Failure::read_only);
    disk_.heal();
    ASSERT_TRUE(journal->commit(testing::ticket(2)));
    ASSERT_TRUE(journal->rest());
    EXPECT_EQ(testing::wrong_with_tickets(*journal, 2), "");
}

TEST_F(DiskTrouble, a_journal_that_cannot_be_written_does_not_open) {
    ASSERT_TRUE(open()->commit(testing::ticket(1)));
    disk_.set_read_only();
    EXPECT_THROW(open(), JournalError);
    disk_.heal();
    EXPECT_EQ(testing::wrong_with_tickets(*open(), 1), "");
}

/// Does all that a hall does. Returns how many tickets were acknowledged; a read that throws ends
/// it, as it ends the program.
std::uint64_t work(Journal& journal, std::uint64_t first) {
    std::uint64_t acknowledged = first - 1;
    try {
        for (std::uint64_t visit = first; visit < first + 4; ++visit) {
            const auto before = journal.last_sequence();
            if (journal.find_answer(testing::request_id(acknowledged + 1)))
                ADD_FAILURE() << "answered before it was asked";
            if (journal.commit(testing::ticket(acknowledged + 1)))
                ++acknowledged;
            else
                EXPECT_EQ(journal.last_sequence(), before);
            static_cast<void>(journal.read(0, 100));
        }
        static_cast<void>(journal.save_snapshot(journal.last_sequence(), std::string(9000, 's')));
        journal.remember_ack(journal.last_sequence());
        static_cast<void>(journal.rest());
        static_cast<void>(journal.forget_answers(testing::morning, 100));
        journal.database().checkpoint();
        static_cast<void>(journal.load_snapshot());
    } catch (const JournalError&) {
    }
    return acknowledged;
}

/// A copy of the files as a killed process leaves them.
std::string wrong_after_kill(const TemporaryFolder& folder, std::uint64_t acknowledged) {
    const TemporaryFolder copy;
    for (const auto* name : {"hall.db", "hall.db-wal"})
        if (std::filesystem::exists(folder / name))
            std::filesystem::copy_file(folder / name, copy / name);
    Journal journal(copy / "hall.db");
    return testing::wrong_with_tickets(journal, acknowledged);
}

class EveryOperation : public DiskTrouble,
                       public ::testing::WithParamInterface<TestDisk::Lasting> {};

TEST_P(EveryOperation, may_fail_while_the_hall_works) {
    int operation = 0;
    for (bool struck = true; struck && !HasFailure(); ++operation) {
        SCOPED_TRACE("operation " + std::to_string(operation));
        const TemporaryFolder folder;
        const auto path = folder / "hall.db";
        std::uint64_t acknowledged = 0;
        {
            Journal journal(path, {.epoch = "", .vfs = disk_.name()});
            acknowledged = work(journal, 1);
            disk_.fail_after(operation, GetParam());
            acknowledged = work(journal, acknowledged + 1);
            struck = disk_.has_failed();
            disk_.heal();
            EXPECT_EQ(wrong_after_kill(folder, acknowledged), "");
            EXPECT_TRUE(journal.commit(testing::ticket(++acknowledged))) << journal.trouble();
            EXPECT_EQ(testing::wrong_with_tickets(journal, acknowledged), "");
        }
        Journal journal(path);
        EXPECT_EQ(journal.last_sequence(), acknowledged * testing::events_a_ticket);
        EXPECT_EQ(testing::wrong_with_tickets(journal, acknowledged), "");
    }
    EXPECT_GT(operation, 40) << "the sweep must meet every kind of operation";
}

TEST_P(EveryOperation, may_fail_while_the_journal_opens_and_closes) {
    int operation = 0;
    for (bool struck = true; struck && !HasFailure(); ++operation) {
        SCOPED_TRACE("operation " + std::to_string(operation));
        const TemporaryFolder folder;
        const auto path = folder / "hall.db";
        const Journal::Options on_disk{.epoch = "", .vfs = disk_.name()};
        bool stored = false;
        disk_.fail_after(operation, GetParam());
        try {
            stored = !Journal(path, on_disk).commit(testing::ticket(1)).has_error();
            Journal again(path, on_disk);
        } catch (const JournalError&) {
        }
        struck = disk_.has_failed();
        disk_.heal();
        Journal journal(path, on_disk);
        EXPECT_EQ(testing::wrong_with_tickets(journal, stored ? 1 : 0), "");
        const auto next = journal.last_sequence() / testing::events_a_ticket + 1;
        EXPECT_TRUE(journal.commit(testing::ticket(next))) << journal.trouble();
        EXPECT_EQ(testing::wrong_with_tickets(journal, next), "");
    }
    EXPECT_GT(operation, 40);
}

INSTANTIATE_TEST_SUITE_P(Disk,
                         EveryOperation,
                         ::testing::Values(TestDisk::Lasting::once,
                                           TestDisk::Lasting::until_healed),
                         [](const auto& lasting) {
                             return lasting.param == TestDisk::Lasting::once ? "once"
                                                                             : "until_healed";
                         });

} // namespace
} // namespace motcua::journal
