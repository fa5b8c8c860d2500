#include "hall/protocol/codec.h"
#include "hall/rules/wait.h"
#include "hall/server/waits/replay.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace motcua::hall::waits {
namespace {

using namespace std::chrono_literals;
using rules::Instant;

constexpr Instant morning{std::chrono::hours(24 * 18263 + 8)};

TraceRow row(Instant arrived, std::optional<Instant> called, const char* priority = "") {
    TraceRow one;
    one.hall = "h";
    one.queue = "q";
    one.arrived_at = arrived;
    one.called_at = called;
    one.priority = priority;
    return one;
}

std::vector<Foretold> foretell(const Trace& trace, const Trace& train = {}) {
    std::vector<Foretold> all;
    replay(train, trace, [&](const Foretold& one) { all.push_back(one); });
    return all;
}

/// Days of one counter that takes four minutes a person; one comes every three or five minutes.
Trace steady(int days) {
    Trace trace;
    for (int day = 0; day < days; ++day) {
        Instant free = morning + std::chrono::hours(24 * day);
        Instant now = free;
        for (int person = 0; person < 100; ++person) {
            now += person % 40 < 30 ? 3min : 7min;
            free = std::max(free, now) + 4min;
            trace.rows.push_back(row(now, free - 4min));
        }
    }
    return trace;
}

TEST(HallReplay, counts_who_waits_and_learns_the_pace) {
    const Trace trace = steady(5);
    const auto all = foretell(trace);
    ASSERT_EQ(all.size(), 500U);
    double off = 0;
    std::int32_t longest = 0;
    for (const Foretold& one : all) {
        const std::chrono::duration<double, std::ratio<60>> real =
            *one.row->called_at - one.row->arrived_at;
        longest = std::max(longest, one.waiting);
        off += one.row->arrived_at > morning + 48h ? std::abs(one.wait.middle - real.count()) : 0;
    }
    EXPECT_GT(longest, 5);
    EXPECT_LT(off / 300, 3);
}

TEST(HallReplay, what_comes_after_the_trace_has_begun_is_not_learned_from) {
    Trace trace = steady(2);
    const auto alone = foretell(trace);
    const auto with_itself = foretell(trace, trace);
    ASSERT_EQ(alone.size(), with_itself.size());
    for (std::size_t at = 0; at < alone.size(); ++at) {
        EXPECT_EQ(alone[at].wait.middle, with_itself[at].wait.middle);
    }
}

TEST(HallReplay, who_is_passed_by_three_later_ones_has_gone_home) {
    Trace trace;
    trace.rows.push_back(row(morning, std::nullopt));
    for (int person = 1; person <= 5; ++person) {
        const Instant arrived = morning + std::chrono::minutes(person);
        trace.rows.push_back(row(arrived, arrived + 30s));
    }
    const auto all = foretell(trace);
    EXPECT_EQ(all[1].waiting, 1);
    EXPECT_EQ(all[3].waiting, 1);
    EXPECT_EQ(all[4].waiting, 0);
}

TEST(HallReplay, who_left_is_waited_for_no_longer) {
    Trace trace;
    trace.rows.push_back(row(morning, std::nullopt));
    trace.rows.back().left_at = morning + 1min;
    trace.rows.push_back(row(morning + 30s, morning + 10min));
    trace.rows.push_back(row(morning + 2min, morning + 11min));
    const auto all = foretell(trace);
    EXPECT_EQ(all[1].waiting, 1);
    EXPECT_EQ(all[2].waiting, 1);
}

/// Ten agents of a call centre, calls of seconds, some who give up, an urgent class.
Trace call_centre(std::mt19937& random) {
    Trace trace;
    std::exponential_distribution<double> gap(1.0 / 18);
    std::exponential_distribution<double> service(1.0 / 170);
    std::exponential_distribution<double> patience(1.0 / 300);
    for (int day = 0; day < 8; ++day) {
        std::vector<TraceRow> today;
        const Instant begin = morning + std::chrono::hours(24 * day);
        double clock = 0;
        while (clock < 8 * 3600) {
            clock += gap(random);
            today.push_back(row(begin + std::chrono::milliseconds(std::lround(clock * 1000)),
                                std::nullopt,
                                random() % 4 == 0 ? "2" : "1"));
        }
        std::vector<Instant> free(10, begin);
        std::vector<TraceRow*> line;
        std::size_t next = 0;
        while (next < today.size() || !line.empty()) {
            const auto agent = std::min_element(free.begin(), free.end());
            Instant now = *agent;
            while (next < today.size() && (today[next].arrived_at <= now || line.empty())) {
                now = std::max(now, today[next].arrived_at);
                line.push_back(&today[next++]);
            }
            const auto called = std::max_element(
                line.begin(), line.end(), [](const TraceRow* left, const TraceRow* right) {
                    return std::tie(left->priority, right->arrived_at) <
                           std::tie(right->priority, left->arrived_at);
                });
            TraceRow& one = **called;
            line.erase(called);
            const auto given_up =
                one.arrived_at + std::chrono::milliseconds(std::lround(1000 * patience(random)));
            if (given_up < now) {
                one.left_at = given_up;
                continue;
            }
            one.called_at = now;
            *agent = now + std::chrono::milliseconds(std::lround(1000 * service(random)) + 5000);
        }
        trace.rows.insert(trace.rows.end(), today.begin(), today.end());
    }
    return trace;
}

TEST(HallReplay, a_call_centre_with_priorities_and_impatient_people) {
    const unsigned seed = 7;
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const Trace trace = call_centre(random);
    double off = 0;
    double waited = 0;
    double told = 0;
    int calls = 0;
    int inside = 0;
    int below = 0;
    for (const Foretold& one : foretell(trace)) {
        if (!one.row->called_at || one.row->arrived_at < morning + 24h) {
            continue;
        }
        const double real =
            std::chrono::duration<double, std::ratio<60>>(*one.row->called_at - one.row->arrived_at)
                .count();
        off += std::abs(one.wait.middle - real);
        waited += real;
        told += one.wait.middle;
        inside += one.wait.low <= real && real <= one.wait.high ? 1 : 0;
        below += real <= one.wait.high ? 1 : 0;
        ++calls;
    }
    ASSERT_GT(calls, 5000);
    EXPECT_LT(off / waited, 0.6);
    EXPECT_NEAR(told / waited, 1, 0.1);
    EXPECT_GT(inside, 0.78 * calls);
    EXPECT_GT(below, 0.86 * calls);
}

TEST(HallReplay, a_snapshot_foretells_what_the_hall_did) {
    const Trace trace = steady(2);
    std::vector<const TraceRow*> rows;
    for (const TraceRow& one : trace.rows) {
        rows.push_back(&one);
    }
    HallReplay replay(rules::fitted_constants);
    rows.resize(rows.size() - 25); // some are still waiting
    replay.play(rows, [](const Foretold&) {});
    const rules::State& state = replay.state();
    const auto restored = protocol::decode_state(protocol::encode(state));
    ASSERT_TRUE(restored);
    const rules::Forecast before = rules::forecast(state, state.last_at);
    const rules::Forecast after = rules::forecast(*restored, state.last_at);
    ASSERT_EQ(before.newcomers.size(), 1U);
    ASSERT_EQ(after.newcomers.size(), 1U);
    const rules::WaitForecast& left = before.newcomers.begin()->second;
    const rules::WaitForecast& right = after.newcomers.begin()->second;
    EXPECT_EQ(left.low, right.low);
    EXPECT_EQ(left.middle, right.middle);
    EXPECT_EQ(left.high, right.high);
    EXPECT_EQ(state.learned, restored->learned);
    EXPECT_EQ(state.lines, restored->lines);
}

} // namespace
} // namespace motcua::hall::waits
