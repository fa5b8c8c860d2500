#include "hall/server/waits/report.h"

#include <gtest/gtest.h>

namespace motcua::hall::waits {
namespace {

const Trace& warsaw() {
    static const Trace trace =
        load_trace(MOTCUA_SOURCE_DIR "/tests/hall/server/waits/data/warsaw-offices-2020.csv.gz");
    return trace;
}

Trace rows_where(const std::function<bool(const TraceRow&)>& wanted) {
    Trace part;
    for (const TraceRow& row : warsaw().rows) {
        if (wanted(row)) {
            part.rows.push_back(row);
        }
    }
    return part;
}

std::vector<Foretold> foretell(const Trace& train, const Trace& trace) {
    std::vector<Foretold> all;
    replay(train, trace, [&](const Foretold& one) { all.push_back(one); });
    return all;
}

void expect_honest(const Score& score) {
    EXPECT_GT(score.in_range, 0.78 * score.tickets);
    EXPECT_LT(score.in_range, 0.88 * score.tickets);
    EXPECT_GT(score.below_high, 0.88 * score.tickets);
    EXPECT_LT(score.below_high, 0.93 * score.tickets);
    EXPECT_LT(std::abs(score.bias()), 0.05);
}

/// The days from 7 January on, after the days before.
TEST(Accuracy, later_days_of_the_same_offices) {
    const auto later = [](const TraceRow& row) { return row.arrived_text >= "2020-01-07"; };
    const Trace train = rows_where([&](const TraceRow& row) { return !later(row); });
    const Trace trace = rows_where(later);
    const auto all = foretell(train, trace);
    ASSERT_EQ(all.size(), trace.rows.size());
    EXPECT_LT(score(all).error(), 4.9);
    EXPECT_LT(score(all, 3).error(), 7.0);
    EXPECT_LT(score(all, 10).error(), 9.0);
    expect_honest(score(all));
}

/// All days from the first on, as in an office that nobody has seen before.
TEST(Accuracy, offices_from_their_first_day_on) {
    const auto all = foretell({}, warsaw());
    ASSERT_EQ(all.size(), warsaw().rows.size());
    EXPECT_LT(score(all).error(), 6.4);
    EXPECT_LT(score(all, 3).error(), 9.3);
    EXPECT_LT(score(all, 10).error(), 12.5);
    expect_honest(score(all));
}

/// What is foretold until noon of a day is the same when nothing of the time after it is known.
TEST(Accuracy, nothing_is_known_of_the_future) {
    const Trace trace = rows_where([](const TraceRow& row) {
        return row.hall == "UD_Bemowo" || row.hall == "UD_Ochota" || row.hall == "UD_Wola";
    });
    const auto noon = warsaw().rows.front().arrived_at + std::chrono::hours(24 * 8 + 4);
    Trace cut;
    for (TraceRow row : trace.rows) {
        if (row.arrived_at <= noon) {
            if (row.called_at && *row.called_at > noon) {
                row.called_at.reset();
            }
            cut.rows.push_back(row);
        }
    }
    const auto whole = foretell({}, trace);
    std::map<std::pair<std::string, std::string>, rules::WaitForecast> known;
    for (const Foretold& one : whole) {
        known[{one.row->queue, one.row->ticket + one.row->arrived_text}] = one.wait;
    }
    const auto part = foretell({}, cut);
    ASSERT_GT(part.size(), 2'000U);
    for (const Foretold& one : part) {
        const auto& wait = known.at({one.row->queue, one.row->ticket + one.row->arrived_text});
        ASSERT_EQ(one.wait.low, wait.low);
        ASSERT_EQ(one.wait.middle, wait.middle);
        ASSERT_EQ(one.wait.high, wait.high);
    }
}

} // namespace
} // namespace motcua::hall::waits
