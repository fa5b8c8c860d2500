// A process that issues tickets is killed again and again, at any moment.

#include "hall/journal/journal.h"
#include "tests/hall/journal/tickets.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace motcua::journal {
namespace {

/// In the child: one byte into the pipe for each ticket that is on the disk.
[[noreturn]] void issue_for_ever(const std::filesystem::path& path, int acknowledge) {
    try {
        Journal journal(path);
        for (auto visit = journal.last_sequence() / testing::events_a_ticket + 1;; ++visit) {
            if (!journal.commit(testing::ticket(visit)) || ::write(acknowledge, "+", 1) != 1)
                ::_exit(1);
            if (visit % 7 == 0 && !journal.rest())
                ::_exit(1);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        ::_exit(1);
    }
}

std::uint64_t count_bytes(int pipe, std::uint64_t at_most) {
    std::uint64_t count = 0;
    std::array<char, 64> bytes{};
    while (count < at_most) {
        const auto wanted = std::min<std::uint64_t>(bytes.size(), at_most - count);
        const auto got = ::read(pipe, bytes.data(), wanted);
        if (got <= 0)
            break;
        count += static_cast<std::uint64_t>(got);
    }
    return count;
}

/// Lets a child issue about `tickets`, kills it mid-work, and returns how many it acknowledged.
std::uint64_t issue_and_kill(const std::filesystem::path& path, std::uint64_t tickets) {
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe(ends.data()), 0);
    const pid_t child = ::fork();
    if (child == 0)
        issue_for_ever(path, ends[1]);
    ::close(ends[1]);
    auto acknowledged = count_bytes(ends[0], tickets);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself";
    acknowledged += count_bytes(ends[0], UINT64_MAX);
    ::close(ends[0]);
    return acknowledged;
}

TEST(Kill, every_acknowledged_ticket_survives_30_kills) {
    const motcua::testing::TemporaryFolder folder;
    std::mt19937 random(7);
    std::uint64_t stored = 0;
    for (int round = 0; round < 30 && !::testing::Test::HasFailure(); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        const auto acknowledged = stored + issue_and_kill(folder / "hall.db", 1 + random() % 40);
        Journal journal(folder / "hall.db");
        EXPECT_EQ(testing::wrong_with_tickets(journal, acknowledged), "");
        stored = journal.last_sequence() / testing::events_a_ticket;
        EXPECT_LE(stored, acknowledged + 1) << "a ticket nobody asked for";
    }
    EXPECT_GT(stored, 30U);
}

} // namespace
} // namespace motcua::journal
