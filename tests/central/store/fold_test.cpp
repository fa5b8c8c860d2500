#include "central/store/fold.h"
#include "tests/support/hall_events.h"
#include "tests/support/trial_store.h"

#include <gtest/gtest.h>

#include <random>

namespace motcua::central {
namespace {

using testing::opening;

const std::string source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";

class FoldTest : public ::testing::Test {
protected:
    protocol::CloudEvent
    event(const std::string& type, const std::string& visit, boost::json::object data = {}) {
        protocol::CloudEvent one = testing::hall_event(source, ++sequence_);
        one.type = "vn.motcua." + type;
        one.subject = visit;
        one.time = now_;
        one.data = std::move(data);
        return one;
    }

    /// Appends the next event of the hall.
    void happens(const std::string& type, const std::string& visit, boost::json::object data = {}) {
        const auto one = event(type, visit, std::move(data));
        ASSERT_TRUE(store_.append({{source, {one}}}).has_value());
    }

    SourceFigures figures() { return store_.figures(now_).front(); }

    testing::TrialStore store_;
    protocol::EventTime now_ = opening;
    std::uint64_t sequence_ = 0;
};

TEST_F(FoldTest, counts_who_waits_and_who_was_served) {
    happens("ticket.issued.v1", "1");
    happens("ticket.issued.v1", "2");
    happens("ticket.issued.v1", "3");
    EXPECT_EQ(figures().waiting, 3);
    now_ += std::chrono::minutes(4);
    happens("ticket.called.v1", "1");
    happens("ticket.recalled.v1", "1");
    happens("ticket.serving.v1", "1");
    happens("ticket.finished.v1", "1", {{"ended", true}});
    happens("ticket.called.v1", "2");
    happens("ticket.no_show.v1", "2");
    EXPECT_EQ(figures().waiting, 1);
    happens("ticket.returned.v1", "2");
    happens("ticket.called.v1", "2");
    happens("ticket.returned.v1", "2");
    happens("ticket.cancelled.v1", "3");
    EXPECT_EQ(figures().waiting, 1);
    EXPECT_EQ(
        figures().figures,
        (DayFigures{.issued = 3, .served = 1, .no_shows = 1, .called = 2, .wait_ms = 480'000}));
}

TEST_F(FoldTest, a_visit_with_another_service_waits_on) {
    happens("ticket.issued.v1", "1");
    happens("ticket.called.v1", "1");
    happens("ticket.finished.v1", "1", {{"ended", false}});
    EXPECT_EQ(figures().waiting, 1);
    EXPECT_EQ(figures().figures.served, 0);
    happens("ticket.called.v1", "1");
    happens("ticket.transferred.v1", "1");
    EXPECT_EQ(figures().waiting, 1);
    EXPECT_EQ(figures().figures.called, 1);
}

TEST_F(FoldTest, two_of_three_levels_are_satisfied) {
    happens("rating.given.v1", "1", {{"level", 1}, {"levels", 3}});
    happens("rating.given.v1", "2", {{"level", 2}, {"levels", 3}});
    happens("rating.given.v1", "3", {{"level", 3}, {"levels", 3}});
    happens("rating.given.v1", "4", {{"level", 3}, {"levels", 5}});
    happens("rating.given.v1", "5", {{"level", 4}, {"levels", 5}});
    happens("rating.given.v1", "6", {{"level", "best"}});
    EXPECT_EQ(figures().figures.rated, 6);
    EXPECT_EQ(figures().figures.satisfied, 3);
}

TEST_F(FoldTest, answers_to_questions_are_votes) {
    happens("rating.given.v1", "1", {{"level", 1}, {"answers", {{"7", 2}, {"3", 0}}}});
    happens("rating.given.v1", "2", {{"level", 3}, {"answers", {{"7", 1}}}});
    const std::string dump = store_.dump();
    EXPECT_NE(dump.find("|3|0|0|1\n"), std::string::npos) << dump;
    EXPECT_NE(dump.find("|7|1|1|0\n"), std::string::npos) << dump;
}

TEST_F(FoldTest, a_day_begins_at_midnight_in_viet_nam) {
    now_ = opening + std::chrono::hours(16) - std::chrono::milliseconds(1);
    happens("ticket.issued.v1", "1");
    EXPECT_EQ(figures().waiting, 1);
    now_ += std::chrono::milliseconds(1);
    EXPECT_EQ(figures().waiting, 0);
    EXPECT_EQ(figures().figures, DayFigures{});
    happens("day.turned.v1", "");
    happens("ticket.issued.v1", "2");
    EXPECT_EQ(figures().waiting, 1);
    EXPECT_EQ(figures().figures.issued, 1);
}

TEST_F(FoldTest, a_hall_whose_clock_is_a_day_ahead_shows_its_own_day) {
    now_ += std::chrono::hours(24);
    happens("ticket.issued.v1", "1");
    now_ -= std::chrono::hours(24);
    EXPECT_EQ(figures().waiting, 1);
    EXPECT_EQ(figures().figures.issued, 1);
}

TEST_F(FoldTest, knows_the_hall_and_whether_it_is_open) {
    happens("config.applied.v1", "", {{"name", {{"vi", "Trấn Biên"}, {"en", "Tran Bien"}}}});
    happens("hall.opened.v1", "");
    EXPECT_EQ(figures().state, "open");
    EXPECT_EQ(figures().name, R"({"vi":"Trấn Biên","en":"Tran Bien"})");
    EXPECT_EQ(figures().hall, "tran-bien");
    happens("hall.closed_early.v1", "");
    EXPECT_EQ(figures().state, "closed");
    happens("config.applied.v1", "", {{"name", "x"}, {"agency", {{"vi", "UBND phường"}}}});
    EXPECT_EQ(figures().name, R"({"vi":"UBND phường"})");
}

TEST_F(FoldTest, knows_which_devices_are_in_trouble) {
    const auto report = [&](const std::string& device, bool online, const std::string& paper) {
        const boost::json::object inner{
            {"device", device}, {"kind", "printer"}, {"online", online}, {"paper", paper}};
        happens("device.reported.v1", "", {{"device", inner}});
    };
    report("K1-printer", true, "ok");
    report("K2-printer", false, "unknown");
    report("K3-printer", true, "out");
    EXPECT_EQ(figures().devices, 3);
    EXPECT_EQ(figures().devices_troubled, 2);
    report("K2-printer", true, "near_end");
    EXPECT_EQ(figures().devices_troubled, 1);
}

TEST_F(FoldTest, unknown_types_and_visits_change_nothing) {
    happens("ticket.issued.v1", "1");
    happens("ticket.admired.v1", "1");
    happens("ticket.issued.v2", "2");
    happens("ticket.called.v1", "77");
    EXPECT_EQ(figures().waiting, 1);
    EXPECT_EQ(figures().figures, (DayFigures{.issued = 1}));
}

/// However a backlog is cut into batches, the tables are those of the events one by one.
TEST_F(FoldTest, folds_alike_in_one_run_and_in_many) {
    const unsigned seed = std::random_device()();
    std::mt19937 chance(seed);
    const std::vector<std::string> types{"ticket.issued.v1",
                                         "ticket.called.v1",
                                         "ticket.no_show.v1",
                                         "ticket.returned.v1",
                                         "ticket.finished.v1",
                                         "ticket.cancelled.v1",
                                         "rating.given.v1",
                                         "day.turned.v1"};
    std::vector<protocol::CloudEvent> events;
    for (int n = 0; n < 400; ++n) {
        now_ += std::chrono::minutes(chance() % 20);
        const std::string& type = types[chance() % types.size()];
        events.push_back(event(type, std::to_string(chance() % 6), {{"level", 2}}));
    }
    testing::TrialStore whole;
    ASSERT_TRUE(whole.append({{source, events}}).has_value());
    for (std::size_t begin = 0; begin < events.size();) {
        const std::size_t end = std::min(events.size(), begin + 1 + chance() % 9);
        const std::vector<protocol::CloudEvent> piece(
            events.begin() + static_cast<std::ptrdiff_t>(begin),
            events.begin() + static_cast<std::ptrdiff_t>(end));
        ASSERT_TRUE(store_.append({{source, piece}}).has_value());
        begin = end;
    }
    EXPECT_EQ(whole.dump(), store_.dump()) << "seed " << seed;
}

} // namespace
} // namespace motcua::central
