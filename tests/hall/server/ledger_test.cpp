#include "hall/server/ledger.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

namespace json = boost::json;
using motcua::hall::Answer;
using motcua::testing::Recorder;
using motcua::testing::TrialHall;

namespace {

/// No further page fits into the journal while this lives: a full disk, as SQLite reports it.
class FullDisk {
public:
    explicit FullDisk(motcua::journal::Journal& journal) : journal_(journal) {
        run("PRAGMA max_page_count=1");
    }

    ~FullDisk() { run("PRAGMA max_page_count=1073741823"); }

private:
    void run(const char* pragma) {
        motcua::journal::Statement statement(journal_.database(), pragma);
        statement.use().next();
    }

    motcua::journal::Journal& journal_;
};

std::string code_of(const Answer& answer) {
    return json::parse(answer.body).at("code").as_string().c_str();
}

/// Tickets until the full disk is felt: a page may have room for a few more.
int tickets_until_refused(TrialHall& hall) {
    for (int ticket = 0; ticket < 1000; ++ticket) {
        const Answer answer =
            hall.take_ticket("full" + std::to_string(ticket), hall.first_service());
        if (answer.kind == Answer::Kind::refusal) {
            EXPECT_EQ(code_of(answer), "storage_failing");
            return ticket;
        }
    }
    return -1;
}

} // namespace

TEST(Ledger, forgets_a_batch_that_the_disk_refused_and_goes_on_when_there_is_room) {
    TrialHall hall;
    const auto board = std::make_shared<Recorder>();
    hall.server->follow(hall.kiosk, "hall", board);
    int given = 0;
    {
        const FullDisk full(*hall.journal);
        given = tickets_until_refused(hall);
        ASSERT_GE(given, 0);
        EXPECT_EQ(hall.ledger->committed().last_visit, static_cast<std::uint64_t>(given));
        EXPECT_EQ(hall.ledger->working().visits, hall.ledger->committed().visits);
        EXPECT_NE(board->frames.back().find("failing"), std::string::npos);
    }
    // The request that failed was told to nobody, so the very same one succeeds now.
    const Answer again = hall.take_ticket("full" + std::to_string(given), hall.first_service());
    EXPECT_EQ(again.kind, Answer::Kind::result) << again.body;
    EXPECT_EQ(hall.ledger->committed().last_visit, static_cast<std::uint64_t>(given) + 1);
}

TEST(Ledger, replays_only_what_came_after_the_snapshot) {
    TrialHall hall;
    for (int ticket = 0; ticket < 10; ++ticket) {
        hall.take_ticket("r" + std::to_string(ticket), hall.first_service());
    }
    hall.ledger->save_snapshot_if_due(1);
    hall.take_ticket("last", hall.first_service());
    const auto visits = hall.ledger->committed().visits;
    hall.reopen();
    EXPECT_EQ(hall.ledger->events_replayed(), 2U);
    EXPECT_EQ(hall.ledger->committed().visits, visits);
    EXPECT_EQ(hall.ledger->committed().waiting, hall.ledger->working().waiting);
}
