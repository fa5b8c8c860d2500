#include "hall/server/hall_copy.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

#include <fstream>

using motcua::hall::HallCopy;
using motcua::hall::restore_hall;
using motcua::testing::TrialHall;

namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

std::string read(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void take_tickets(TrialHall& hall, int from, int count) {
    for (int ticket = from; ticket < from + count; ++ticket)
        hall.take_ticket("r" + std::to_string(ticket), hall.first_service());
}

} // namespace

TEST(HallCopy, restores_a_hall_with_every_visit_and_secret_and_goes_on_with_the_next_number) {
    TrialHall hall;
    motcua::testing::TemporaryFolder other;
    HallCopy copy(hall.loop.get_executor(), hall.folder.path(), other / "copy", {});
    fs::create_directories(other / "copy");
    take_tickets(hall, 0, 5);
    copy.copy_now();
    write(hall.folder / "accounts.json", "hashes");
    fs::permissions(hall.folder / "accounts.json", fs::perms::owner_read);
    take_tickets(hall, 5, 5);
    EXPECT_EQ(copy.copy_now(), hall.journal->last_sequence());

    restore_hall(other / "copy", other / "new");
    EXPECT_EQ(read(other / "new" / "accounts.json"), "hashes");
    EXPECT_EQ(fs::status(other / "new" / "accounts.json").permissions(), fs::perms::owner_read);
    motcua::journal::Journal journal(other / "new" / "journal.sqlite");
    motcua::hall::Ledger restored(journal);
    EXPECT_NE(journal.epoch(), hall.journal->epoch());
    EXPECT_EQ(restored.committed().visits, hall.ledger->committed().visits);
    EXPECT_EQ(restored.committed().last_visit, 10U);
}

TEST(HallCopy, tells_once_what_is_wrong_and_once_that_it_is_well_again) {
    TrialHall hall;
    motcua::testing::TemporaryFolder other;
    std::vector<std::string> lines;
    HallCopy copy(hall.loop.get_executor(),
                  hall.folder.path(),
                  other / "copy",
                  [&](const std::string& line) { lines.push_back(line); });
    copy.start(); // the disk is not there
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_TRUE(lines[0].starts_with("no copy is kept: ")) << lines[0];
    fs::create_directories(other / "copy");
    while (lines.size() == 1)
        hall.loop.run_one();
    EXPECT_EQ(lines[1], "the copy in " + (other / "copy").string() + " is up to date");
}
