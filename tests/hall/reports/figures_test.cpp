// The figures of a generated quarter are those that plain SQL over the journal's events gives.

#include "hall/reports/facts.h"
#include "hall/reports/figures.h"
#include "hall/reports/pack.h"
#include "tests/hall/reports/generated_quarter.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace motcua::reports {
namespace {

constexpr std::uint32_t seed = 20261001;
constexpr int days = 64;
const Period quarter = quarter_of(2026, 4);

/// Made once: a quarter takes a few seconds.
class QuarterTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = new testing::TemporaryFolder;
        motcua::testing::generate_quarter(*folder_ / "journal.sqlite", seed, days);
        facts_ = new Facts(*folder_ / "journal.sqlite", *folder_ / "reports.sqlite");
        while (facts_->catch_up(700) == 700) {
        }
        events_ = new journal::Database(*folder_ / "journal.sqlite");
        ::testing::Test::RecordProperty("seed", static_cast<int>(seed));
    }

    static void TearDownTestSuite() {
        delete events_;
        delete facts_;
        delete folder_;
    }

    /// A column of a report by its first column's Vietnamese name.
    static std::map<std::string, std::optional<double>> column(const Table& table,
                                                               const std::string& id) {
        const auto found = std::ranges::find(table.columns, id, &Column::id);
        const auto at = static_cast<std::size_t>(found - table.columns.begin());
        std::map<std::string, std::optional<double>> values;
        for (const auto& row : table.rows) {
            const auto* number = std::get_if<double>(&row.at(at));
            values[std::get<Words>(row.at(0)).vi] =
                number == nullptr ? std::nullopt : std::optional(*number);
        }
        return values;
    }

    /// Plain SQL over the events: a text and a number a row.
    static std::map<std::string, std::optional<double>> plain(const std::string& sql) {
        std::map<std::string, std::optional<double>> values;
        journal::Statement statement(*events_, sql);
        auto row = statement.use();
        while (row.next()) {
            values[std::string(row.text(0))] =
                row.is_null(1) ? std::nullopt : std::optional(row.real(1));
        }
        return values;
    }

    static double only(const Table& table, const std::string& id) {
        return column(table, id).begin()->second.value();
    }

    static testing::TemporaryFolder* folder_;
    static Facts* facts_;
    static journal::Database* events_;
};

testing::TemporaryFolder* QuarterTest::folder_ = nullptr;
Facts* QuarterTest::facts_ = nullptr;
journal::Database* QuarterTest::events_ = nullptr;

const std::string issued =
    "SELECT visit, body ->> 'day' AS day, body ->> '$.services[0]' AS service,"
    " at FROM events WHERE type = 'ticket.issued'";
const std::string first_call =
    "SELECT visit, min(at) AS at FROM events WHERE type = 'ticket.called' GROUP BY visit";
const std::string service_name =
    "(SELECT j.value ->> '$.name.vi' FROM events AS c, json_each(c.body, '$.config.services') AS j"
    " WHERE c.type = 'config.applied' AND j.value ->> 'id' = i.service)";

TEST_F(QuarterTest, has_much_in_it) {
    EXPECT_GT(events_->integer("SELECT count(*) FROM events"), 5000);
    EXPECT_GT(events_->integer("SELECT count(*) FROM events WHERE type = 'ticket.no_show'"), 20);
    EXPECT_GT(events_->integer("SELECT count(*) FROM events WHERE type = 'ticket.transferred'"),
              20);
    EXPECT_GT(events_->integer("SELECT count(*) FROM events WHERE type = 'rating.given'"), 100);
}

TEST_F(QuarterTest, tickets_by_service_are_counted_as_plain_sql_does) {
    const auto report = column(figures(facts_->database(), Group::service, quarter), "tickets");
    auto expected = plain("SELECT " + service_name + ", count(*) FROM (" + issued +
                          ") AS i GROUP BY i.service");
    for (const auto& [name, count] : expected) {
        EXPECT_EQ(report.at(name), count) << name;
    }
    EXPECT_GE(expected.size(), 5U);
}

TEST_F(QuarterTest, served_by_clerk_are_counted_as_plain_sql_does) {
    const auto report = column(figures(facts_->database(), Group::staff, quarter), "served");
    const auto expected =
        plain("SELECT o.body ->> 'staff_name', count(*) FROM events AS f JOIN events AS o"
              " ON o.type = 'counter.opened' AND o.body ->> 'session' = f.body ->> 'session'"
              " WHERE f.type = 'ticket.finished' GROUP BY o.body ->> 'staff'");
    ASSERT_GE(expected.size(), 5U);
    for (const auto& [name, count] : expected) {
        EXPECT_EQ(report.at(name), count) << name;
    }
}

TEST_F(QuarterTest, waits_are_the_nearest_ranks_of_all_waits) {
    std::vector<double> waits;
    double over = 0;
    journal::Statement statement(*events_,
                                 "SELECT c.at - i.at FROM (" + issued + ") AS i JOIN (" +
                                     first_call + ") AS c ON c.visit = i.visit");
    auto row = statement.use();
    while (row.next()) {
        waits.push_back(row.real(0) / 60000);
        over += waits.back() > 30 ? 1 : 0; // the sample hall's target
    }
    std::ranges::sort(waits);
    const auto rank = [&](std::size_t part) {
        return waits.at((waits.size() * part + 99) / 100 - 1);
    };
    const Table report = figures(facts_->database(), Group::hall, quarter);
    EXPECT_NEAR(only(report, "wait_median"), rank(50), 1e-9);
    EXPECT_NEAR(only(report, "wait_90"), rank(90), 1e-9);
    EXPECT_NEAR(only(report, "wait_longest"), waits.back(), 1e-9);
    EXPECT_EQ(only(report, "over_target"), over);
    EXPECT_GT(waits.size(), 500U);
}

TEST_F(QuarterTest, service_times_are_from_serving_to_the_end_of_each_turn) {
    // The turn of a finish: from the last serving (else call) of its visit before it.
    const auto expected = plain(
        "SELECT 'all', avg(f.at - (SELECT max(s.at) FROM events AS s WHERE s.visit = f.visit AND"
        " s.sequence < f.sequence AND s.type IN ('ticket.serving', 'ticket.called')))"
        " / 60000.0 FROM events AS f WHERE f.type = 'ticket.finished'");
    const Table report = figures(facts_->database(), Group::hall, quarter);
    EXPECT_NEAR(only(report, "service_mean"), expected.at("all").value(), 1e-6);
}

TEST_F(QuarterTest, open_time_is_that_of_the_sessions_without_pauses) {
    const auto expected = plain(
        "SELECT 'all', sum((SELECT min(c.at) FROM events AS c WHERE c.type = 'counter.closed' AND"
        " c.body ->> 'session' = o.body ->> 'session') - o.at) / 60000.0 FROM events AS o"
        " WHERE o.type = 'counter.opened'");
    const auto paused = plain(
        "SELECT 'all', sum((SELECT min(r.at) FROM events AS r WHERE r.sequence > p.sequence AND"
        " r.type IN ('counter.resumed', 'counter.closed') AND"
        " r.body ->> 'counter' = p.body ->> 'counter') - p.at) / 60000.0 FROM events AS p"
        " WHERE p.type = 'counter.paused'");
    const Table report = figures(facts_->database(), Group::hall, quarter);
    EXPECT_NEAR(only(report, "open"), *expected.at("all") - *paused.at("all"), 1e-6);
    EXPECT_GT(*paused.at("all"), 0);
    EXPECT_GT(only(report, "occupancy"), 0);
    EXPECT_LE(only(report, "occupancy"), 100);
}

TEST_F(QuarterTest, every_group_has_all_tickets_or_all_that_were_called) {
    const double all = only(figures(facts_->database(), Group::hall, quarter), "tickets");
    for (const std::string_view name : group_names()) {
        const Group group = *group_named(name);
        double sum = 0;
        for (const auto& [line, tickets] :
             column(figures(facts_->database(), group, quarter), "tickets")) {
            sum += tickets.value_or(0);
        }
        const bool only_called = group == Group::staff || group == Group::counter;
        EXPECT_EQ(only_called ? sum < all && sum > 0 : sum == all, true) << name;
    }
}

TEST_F(QuarterTest, indices_of_the_circular_are_points_by_answers_to_one_decimal) {
    const auto report =
        column(circular_indices(facts_->database(), Group::staff, quarter), "index_7");
    const auto expected =
        plain("SELECT (SELECT o.body ->> 'staff_name' FROM events AS o WHERE o.type = "
              "'counter.opened' AND"
              " o.body ->> 'staff' = r.body ->> 'staff'), round(avg(r.body ->> '$.answers.7'), 1)"
              " FROM events AS r WHERE r.type = 'rating.given' GROUP BY r.body ->> 'staff'");
    ASSERT_GE(expected.size(), 4U);
    for (const auto& [name, points] : expected) {
        ASSERT_EQ(report.at(name).has_value(), points.has_value()) << name;
        EXPECT_NEAR(report.at(name).value_or(0), points.value_or(0), 0.051) << name;
    }
}

TEST_F(QuarterTest, an_index_that_nobody_answered_is_left_out) {
    const Table hall = circular_indices(facts_->database(), Group::hall, quarter);
    EXPECT_EQ(column(hall, "index_3").begin()->second, std::nullopt);
    EXPECT_NEAR(only(hall, "sum"), only(hall, "index_1") + only(hall, "index_7"), 1e-9);
    EXPECT_EQ(only(hall, "most"), 4);
}

TEST_F(QuarterTest, all_can_be_made_anew_and_comes_out_the_same) {
    const Table before = figures(facts_->database(), Group::day, quarter);
    facts_->start_over();
    const Table after = figures(facts_->database(), Group::day, quarter);
    ASSERT_EQ(before.rows.size(), after.rows.size());
    for (const char* id : {"tickets", "served", "wait_90", "open", "ratings", "satisfied"}) {
        EXPECT_EQ(column(before, id), column(after, id)) << id;
    }
    EXPECT_GE(before.rows.size(), 60U);
}

TEST_F(QuarterTest, other_periods_have_nothing) {
    EXPECT_TRUE(figures(facts_->database(), Group::service, quarter_of(2025, 4)).rows.empty());
}

} // namespace
} // namespace motcua::reports
