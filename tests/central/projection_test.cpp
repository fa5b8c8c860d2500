#include "central/projection.h"
#include "central/store.h"
#include "tests/support/hall_events.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace motcua::central {
namespace {

using testing::opening;

const std::string source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";

class ProjectionTest : public ::testing::Test {
protected:
    /// Appends the next event of the hall.
    void happens(const std::string& type, const std::string& visit, boost::json::object data = {}) {
        protocol::CloudEvent event = testing::hall_event(source, ++sequence_);
        event.type = "vn.motcua." + type;
        event.subject = visit;
        event.time = now_;
        event.data = std::move(data);
        const std::vector<Batch> batches{{source, {event}}};
        ASSERT_TRUE(store_.append(batches).has_value());
    }

    SourceFigures figures() { return store_.figures(now_).front(); }

    testing::TemporaryFolder folder_;
    Store store_{folder_.path()};
    protocol::EventTime now_ = opening;
    std::uint64_t sequence_ = 0;
};

TEST_F(ProjectionTest, counts_who_waits_and_who_was_served) {
    happens("ticket.issued.v1", "1");
    happens("ticket.issued.v1", "2");
    happens("ticket.issued.v1", "3");
    EXPECT_EQ(figures().waiting, 3);
    happens("ticket.called.v1", "1");
    happens("ticket.recalled.v1", "1");
    happens("ticket.serving.v1", "1");
    happens("ticket.finished.v1", "1", {{"ended", true}});
    happens("ticket.called.v1", "2");
    happens("ticket.no_show.v1", "2");
    EXPECT_EQ(figures().waiting, 1);
    happens("ticket.returned.v1", "2");
    happens("ticket.cancelled.v1", "3");
    EXPECT_EQ(figures().waiting, 1);
    EXPECT_EQ(figures().figures, (DayFigures{.issued = 3, .served = 1, .no_shows = 1}));
}

TEST_F(ProjectionTest, a_visit_with_another_service_waits_on) {
    happens("ticket.issued.v1", "1");
    happens("ticket.called.v1", "1");
    happens("ticket.finished.v1", "1", {{"ended", false}});
    EXPECT_EQ(figures().waiting, 1);
    EXPECT_EQ(figures().figures.served, 0);
    happens("ticket.called.v1", "1");
    happens("ticket.transferred.v1", "1");
    EXPECT_EQ(figures().waiting, 1);
}

TEST_F(ProjectionTest, two_of_three_levels_are_satisfied) {
    happens("rating.given.v1", "1", {{"level", 1}, {"levels", 3}});
    happens("rating.given.v1", "2", {{"level", 2}, {"levels", 3}});
    happens("rating.given.v1", "3", {{"level", 3}, {"levels", 3}});
    happens("rating.given.v1", "4", {{"level", 3}, {"levels", 5}});
    happens("rating.given.v1", "5", {{"level", 4}, {"levels", 5}});
    happens("rating.given.v1", "6", {{"level", "best"}});
    EXPECT_EQ(figures().figures.rated, 6);
    EXPECT_EQ(figures().figures.satisfied, 3);
}

TEST_F(ProjectionTest, a_day_begins_at_midnight_in_viet_nam) {
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

TEST_F(ProjectionTest, a_hall_whose_clock_is_a_day_ahead_shows_its_own_day) {
    now_ += std::chrono::hours(24);
    happens("ticket.issued.v1", "1");
    now_ -= std::chrono::hours(24);
    EXPECT_EQ(figures().waiting, 1);
    EXPECT_EQ(figures().figures.issued, 1);
}

TEST_F(ProjectionTest, knows_the_hall_and_whether_it_is_open) {
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

TEST_F(ProjectionTest, unknown_types_and_visits_change_nothing) {
    happens("ticket.issued.v1", "1");
    happens("ticket.admired.v1", "1");
    happens("ticket.issued.v2", "2");
    happens("ticket.called.v1", "77");
    EXPECT_EQ(figures().waiting, 1);
    EXPECT_EQ(figures().figures, (DayFigures{.issued = 1}));
}

} // namespace
} // namespace motcua::central
