// The rules' own events, as the protocol writes them, become rows for reports.

#include "hall/journal/journal.h"
#include "hall/journal/projection.h"
#include "hall/protocol/codec.h"
#include "tests/hall/journal/tickets.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace motcua::journal {
namespace {

using ::testing::Contains;

class ProjectionTest : public ::testing::Test {
protected:
    /// Stores an event of the rules as the hall server does, one second after the one before.
    void happens(const rules::EventBody& event) {
        const auto text = protocol::encode(event);
        const auto visit = protocol::visit_of(event).value;
        clock_ += 1000;
        Entry entry{clock_, text.type, std::nullopt, text.body};
        if (visit != 0)
            entry.visit = visit;
        ASSERT_TRUE(journal_.commit({{entry}, {}}));
    }

    void issue(std::uint64_t visit, const std::string& number) {
        rules::TicketIssued ticket;
        ticket.visit = {visit};
        ticket.day = {20780};
        ticket.number = number;
        ticket.services = {{"A"}, {"B"}};
        ticket.priority = {"elder"};
        ticket.kiosk = {"K1"};
        happens(ticket);
    }

    void catch_up(Projection& projection, std::size_t at_once = 1000) {
        for (bool done = false; !done;) {
            const auto result = projection.catch_up(at_once);
            ASSERT_TRUE(result) << journal_.trouble();
            done = *result < at_once;
        }
    }

    /// Columns of one visit, with times in seconds after the start.
    std::string facts(std::uint64_t visit) {
        Statement statement(journal_.database(), R"sql(
            SELECT format('%s %s %s+%d %s %s %s issued %d called %s served %s ended %s'
                          || ' at %s by %s calls %d %s rated %s',
                          number, day, service, services - 1, class, channel, kiosk,
                          (issued_at - ?1) / 1000,
                          ifnull((called_at - ?1) / 1000, '-'),
                          ifnull((served_at - ?1) / 1000, '-'),
                          ifnull((ended_at - ?1) / 1000, '-'),
                          ifnull(counter, '-'), ifnull(staff, '-'), calls, ifnull(outcome, '-'),
                          ifnull(rating || '/' || rating_levels, '-'))
            FROM visit_facts WHERE visit = ?2)sql");
        auto row = statement.use();
        return row(testing::morning)(visit).next() ? std::string(row.text(0)) : "none";
    }

    /// One clerk opens, one visit goes all the way with a no-show between, another is still there.
    void a_short_day() {
        happens(rules::CounterOpened{{"3"}, {7}, {"nt-mau"}, "Nguyễn Thị Mẫu"});
        issue(1, "A001");
        issue(2, "A002");
        happens(rules::TicketPrintAsked{{1}, 0, {"K1"}});
        happens(rules::TicketCalled{{1}, {"3"}, {7}, {"A"}});
        happens(rules::TicketRecalled{{1}, {"3"}, 2});
        happens(rules::TicketNoShow{{1}, {"3"}});
        happens(rules::TicketReturned{{1}, {}, false});
        happens(rules::TicketCalled{{1}, {"3"}, {7}, {"A"}});
        happens(rules::TicketServing{{1}, {"3"}, {7}});
        happens(rules::TicketFinished{{1}, {"3"}, {7}, {"A"}, rules::Outcome::refused, false});
        happens(rules::TicketCalled{{1}, {"3"}, {7}, {"B"}});
        happens(rules::TicketServing{{1}, {"3"}, {7}});
        happens(rules::TicketServiceAdded{{1}, {"C"}});
        happens(rules::TicketFinished{{1}, {"3"}, {7}, {"B"}, rules::Outcome::done, true});
        rules::RatingGiven rating;
        rating.visit = {1};
        rating.level = 2;
        happens(rating);
        happens(rules::CounterClosed{{"3"}, {7}});
    }

    motcua::testing::TemporaryFolder folder_;
    Journal journal_{folder_ / "hall.db"};
    std::int64_t clock_ = testing::morning;
};

constexpr auto whole_visit = "A001 2026-11-23 A+2 elder kiosk K1 issued 2 called 5 served 10"
                             " ended 15 at 3 by nt-mau calls 4 done rated 2/3";
constexpr auto open_visit = "A002 2026-11-23 A+1 elder kiosk K1 issued 3 called - served -"
                            " ended - at - by - calls 0 - rated -";

TEST_F(ProjectionTest, tells_each_visit_in_a_row) {
    a_short_day();
    Projection projection(journal_.database());
    EXPECT_EQ(facts(1), "none");
    catch_up(projection);
    EXPECT_EQ(facts(1), whole_visit);
    EXPECT_EQ(facts(2), open_visit);
}

TEST_F(ProjectionTest, gives_the_same_in_any_steps_and_after_a_restart) {
    a_short_day();
    for (int step = 0; step < 20; ++step) {
        Projection projection(journal_.database());
        ASSERT_TRUE(projection.catch_up(1));
    }
    EXPECT_EQ(facts(1), whole_visit);
    EXPECT_EQ(facts(2), open_visit);
}

TEST_F(ProjectionTest, tells_when_it_is_done) {
    Projection projection(journal_.database());
    EXPECT_EQ(*projection.catch_up(1), 0U);
    a_short_day();
    EXPECT_EQ(*projection.catch_up(3), 3U);
    EXPECT_EQ(*projection.catch_up(1000), 14U);
}

TEST_F(ProjectionTest, can_start_over) {
    a_short_day();
    Projection projection(journal_.database());
    catch_up(projection);
    journal_.database().run("UPDATE visit_facts SET outcome = 'wrong'");
    ASSERT_TRUE(projection.start_over());
    EXPECT_EQ(facts(1), "none");
    catch_up(projection, 4);
    EXPECT_EQ(facts(1), whole_visit);
}

TEST_F(ProjectionTest, knows_when_a_clerk_sat_where) {
    a_short_day();
    happens(rules::CounterOpened{{"4"}, {8}, {"tv-thu"}, "Trần Văn Thử"});
    Projection projection(journal_.database());
    catch_up(projection);
    auto& database = journal_.database();
    EXPECT_EQ(database.integer("SELECT closed_at - opened_at FROM session_facts"
                               " WHERE session = 7 AND staff = 'nt-mau' AND counter = '3'"),
              16'000);
    EXPECT_EQ(database.integer("SELECT count(*) FROM session_facts WHERE closed_at IS NULL"), 1);
}

TEST_F(ProjectionTest, keeps_a_no_show_apart_from_who_was_never_called) {
    for (std::uint64_t visit = 1; visit <= 3; ++visit)
        issue(visit, "A00" + std::to_string(visit));
    happens(rules::CounterOpened{{"3"}, {7}, {"nt-mau"}, ""});
    happens(rules::TicketCalled{{1}, {"3"}, {7}, {"A"}});
    happens(rules::TicketNoShow{{1}, {"3"}});
    happens(rules::TicketCancelled{{2}});
    happens(rules::TicketExpired{{1}});
    happens(rules::TicketExpired{{3}});
    Projection projection(journal_.database());
    catch_up(projection);
    EXPECT_THAT(facts(1), ::testing::HasSubstr("ended 6 at 3 by nt-mau calls 1 no_show"));
    EXPECT_THAT(facts(2), ::testing::HasSubstr("ended 7 at - by - calls 0 cancelled"));
    EXPECT_THAT(facts(3), ::testing::HasSubstr("ended 9 at - by - calls 0 expired"));
}

TEST_F(ProjectionTest, listens_to_events_that_exist) {
    for (const auto type : Projection::types())
        EXPECT_THAT(protocol::event_types(), Contains(type));
}

} // namespace
} // namespace motcua::journal
