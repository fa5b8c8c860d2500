// A hall at work is recorded write by write; the power is then cut at random places of the record.

#include "hall/journal/journal.h"
#include "tests/hall/journal/tickets.h"
#include "tests/support/power_cut.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_disk.h"

#include <gtest/gtest.h>

#include <random>

namespace motcua::journal {
namespace {

using motcua::testing::TemporaryFolder;
using motcua::testing::TestDisk;

constexpr std::uint64_t tickets = 120;

/// Tickets, snapshots, acks, quiet moments with their checkpoints, and a forgetful hour.
void work_a_morning(Journal& journal, TestDisk& disk) {
    for (std::uint64_t visit = 1; visit <= tickets; ++visit) {
        ASSERT_TRUE(journal.commit(testing::ticket(visit)));
        disk.acknowledge(static_cast<std::int64_t>(visit));
        journal.remember_ack(journal.last_sequence() - 1);
        if (visit % 10 == 0) {
            ASSERT_TRUE(journal.rest());
        }
        if (visit % 25 == 0) {
            ASSERT_TRUE(journal.save_snapshot(journal.last_sequence(), std::string(9000, 's')));
        }
        if (visit % 40 == 0) {
            ASSERT_TRUE(journal.forget_answers(testing::morning, 50));
        }
    }
}

std::string wrong_after_cut(const TemporaryFolder& folder, std::int64_t acknowledged) {
    try {
        TestDisk quick;
        Journal journal(folder / "hall.db", {.epoch = "", .vfs = quick.name()});
        if (const auto snapshot = journal.load_snapshot())
            if (snapshot->bytes != std::string(9000, 's'))
                return "a wrong snapshot";
        return testing::wrong_with_tickets(journal, static_cast<std::uint64_t>(acknowledged));
    } catch (const JournalError& error) {
        return error.what();
    }
}

struct Outcome {
    int cuts = 0;
    int wrong = 0;
    std::string first;
};

Outcome cut_often(const TestDisk& disk, int cuts, unsigned seed) {
    Outcome outcome;
    const TemporaryFolder folder;
    std::mt19937 random(seed);
    const auto& recording = disk.recording();
    for (; outcome.cuts < cuts; ++outcome.cuts) {
        const auto cut = random() % (recording.size() + 1);
        const auto acknowledged = motcua::testing::cut_power(recording, cut, random, folder.path());
        const auto wrong = wrong_after_cut(folder, acknowledged);
        outcome.wrong += wrong.empty() ? 0 : 1;
        if (outcome.first.empty() && !wrong.empty())
            outcome.first = "cut at " + std::to_string(cut) + ": " + wrong;
    }
    return outcome;
}

/// A program dies at every operation of a commit, another starts and reads; then the power goes.
TEST(PowerCut, what_a_start_has_read_outlives_the_next_cut) {
    std::mt19937 coin(20261126);
    bool died = true;
    for (int passing = 0; died; ++passing) {
        const TemporaryFolder folder;
        TestDisk disk;
        disk.start_recording();
        {
            Journal journal(folder / "hall.db", {.epoch = "", .vfs = disk.name()});
            ASSERT_TRUE(journal.commit(testing::ticket(1)));
            disk.fail_after(passing, TestDisk::Lasting::until_healed);
            static_cast<void>(journal.commit(testing::ticket(2)));
            died = disk.has_failed();
        }
        disk.heal();
        const Journal started(folder / "hall.db", {.epoch = "", .vfs = disk.name()});
        const std::size_t cut = disk.recording().size();
        for (int toss = 0; toss < 10; ++toss) {
            const TemporaryFolder after;
            motcua::testing::cut_power(disk.recording(), cut, coin, after.path());
            TestDisk quick;
            const Journal left(after / "hall.db", {.epoch = "", .vfs = quick.name()});
            EXPECT_GE(left.last_sequence(), started.last_sequence()) << "died after " << passing;
        }
    }
}

TEST(PowerCut, no_acknowledged_ticket_is_lost_in_500_cuts) {
    const TemporaryFolder folder;
    TestDisk disk;
    disk.start_recording();
    {
        Journal journal(folder / "hall.db", {.epoch = "", .vfs = disk.name()});
        work_a_morning(journal, disk);
    }
    const auto outcome = cut_often(disk, 500, 20261123);
    EXPECT_EQ(outcome.wrong, 0) << outcome.first;
}

TEST(PowerCut, the_test_bites_when_nothing_is_synced) {
    const TemporaryFolder folder;
    TestDisk disk;
    disk.start_recording();
    {
        Journal journal(folder / "hall.db", {.epoch = "", .vfs = disk.name()});
        journal.database().run("PRAGMA synchronous = OFF");
        work_a_morning(journal, disk);
    }
    EXPECT_GT(cut_often(disk, 50, 20261123).wrong, 25);
}

TEST(PowerCut, a_commit_syncs_once) {
    const TemporaryFolder folder;
    TestDisk disk;
    Journal journal(folder / "hall.db", {.epoch = "", .vfs = disk.name()});
    ASSERT_TRUE(journal.commit(testing::ticket(1)));
    const int before = disk.syncs();
    for (std::uint64_t visit = 2; visit <= 11; ++visit)
        ASSERT_TRUE(journal.commit(testing::ticket(visit)));
    EXPECT_EQ(disk.syncs() - before, 10);
}

} // namespace
} // namespace motcua::journal
