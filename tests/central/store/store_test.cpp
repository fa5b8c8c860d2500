#include "central/store/store.h"
#include "tests/support/hall_events.h"
#include "tests/support/trial_store.h"

#include <gtest/gtest.h>

#include <random>

namespace motcua::central {
namespace {

using testing::hall_event;
using testing::hall_events;
using testing::undisturbed;

const std::string source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";
const std::string other = "urn:vn:motcua:hall:long-binh:00000001";

/// On every database.
class StoreTest : public ::testing::TestWithParam<std::string> {
protected:
    Receipt append(std::uint64_t first, std::uint64_t last) {
        return append(hall_events(source, first, last));
    }

    Receipt append(std::vector<protocol::CloudEvent> events) {
        return store_.append({{source, std::move(events)}})->front();
    }

    testing::TrialStore store_{GetParam()};
};

TEST_P(StoreTest, stores_in_order_and_knows_how_far) {
    EXPECT_EQ(store_.cursor(source), 0U);
    EXPECT_EQ(append(1, 5), (Receipt{5, false}));
    EXPECT_EQ(append(6, 6), (Receipt{6, false}));
    EXPECT_EQ(store_.cursor(source), 6U);
    EXPECT_EQ(store_.dump(), undisturbed({source}, 6));
}

TEST_P(StoreTest, ignores_a_batch_repeated_a_hundred_times) {
    for (int turn = 0; turn < 100; ++turn)
        EXPECT_EQ(append(1, 20), (Receipt{20, false}));
    EXPECT_EQ(append(15, 30), (Receipt{30, false}));
    EXPECT_EQ(append(3, 4), (Receipt{30, false}));
    EXPECT_EQ(store_.dump(), undisturbed({source}, 30));
}

TEST_P(StoreTest, refuses_a_gap_and_says_where) {
    EXPECT_EQ(append(2, 3), (Receipt{0, true}));
    EXPECT_EQ(store_.source_count(), 0U);
    EXPECT_EQ(append(1, 3), (Receipt{3, false}));
    EXPECT_EQ(append(5, 9), (Receipt{3, true}));
    auto holed = hall_events(source, 3, 9);
    holed.erase(holed.begin() + 3);
    EXPECT_EQ(append(holed), (Receipt{5, true}));
    EXPECT_EQ(append(6, 9), (Receipt{9, false}));
    EXPECT_EQ(store_.dump(), undisturbed({source}, 9));
}

TEST_P(StoreTest, any_order_of_any_pieces_ends_in_the_same_tables) {
    std::mt19937 chance(7);
    std::uint64_t reached = 0;
    while (reached < 200) {
        const std::uint64_t first = chance() % 200 + 1;
        reached = append(first, std::min<std::uint64_t>(first + chance() % 30, 200)).stored_to;
        reached = append(reached + 1, std::min<std::uint64_t>(reached + 3, 200)).stored_to;
    }
    EXPECT_EQ(store_.dump(), undisturbed({source}, 200));
}

TEST_P(StoreTest, one_transaction_takes_batches_of_several_halls) {
    const auto receipts = store_.append({{source, hall_events(source, 1, 4)},
                                         {other, hall_events(other, 1, 2)},
                                         {source, hall_events(source, 5, 6)},
                                         {other, hall_events(other, 9, 9)}});
    const std::vector<Receipt> expected{{4, false}, {2, false}, {6, false}, {2, true}};
    EXPECT_EQ(*receipts, expected);
    EXPECT_EQ(store_.source_count(), 2U);
}

TEST_P(StoreTest, keeps_types_it_does_not_know) {
    auto event = hall_event(source, 1);
    event.type = "vn.motcua.weather.changed.v7";
    event.data = {{"sky", "grey"}};
    EXPECT_EQ(append({event}), (Receipt{1, false}));
    EXPECT_NE(store_.dump().find("|vn.motcua.weather.changed.v7|"), std::string::npos);
    EXPECT_NE(store_.dump().find(R"({"sky":"grey"})"), std::string::npos);
}

TEST_P(StoreTest, stores_nothing_of_a_transaction_that_fails) {
    append(1, 3);
    const std::string before = store_.dump();
    // The event's row is there already, as a database that lies about its cursor would have it.
    store_.script("INSERT INTO event SELECT source, 6, type, subject, time, " +
                  std::to_string(hall_event(source, 6).recorded_time.time_since_epoch().count()) +
                  ", data FROM event WHERE sequence = 3");
    const auto failed = store_.append({{source, hall_events(source, 4, 9)}});
    ASSERT_TRUE(failed.has_error());
    EXPECT_NE(failed.error().reason, "");
    EXPECT_EQ(store_.cursor(source), 3U);
    store_.script("DELETE FROM event WHERE sequence = 6");
    EXPECT_EQ(store_.dump(), before);
    EXPECT_EQ(append(4, 9), (Receipt{9, false}));
    EXPECT_EQ(store_.dump(), undisturbed({source}, 9));
}

TEST_P(StoreTest, is_there_after_a_restart) {
    append(1, 9);
    store_.reopen();
    EXPECT_EQ(store_.cursor(source), 9U);
    EXPECT_EQ(append(8, 12), (Receipt{12, false}));
}

TEST_P(StoreTest, lets_go_of_whole_months_and_keeps_what_is_derived) {
    auto events = hall_events(source, 1, 14);
    for (std::size_t i = 7; i < events.size(); ++i)
        events[i].recorded_time += std::chrono::days(31);
    EXPECT_EQ(append(events), (Receipt{14, false}));
    const auto now = events.back().recorded_time;
    const auto figures = store_.figures(events.front().time).front().figures;
    testing::await(store_.context, store_.store->forget_before(months_before(now, 0)));
    const std::string dump = store_.dump();
    EXPECT_EQ(dump.find("|7|vn.motcua."), std::string::npos) << dump;
    EXPECT_NE(dump.find("|8|vn.motcua."), std::string::npos) << dump;
    EXPECT_EQ(store_.figures(events.front().time).front().figures, figures);
    EXPECT_EQ(append(15, 15), (Receipt{15, false}));
}

TEST_P(StoreTest, takes_times_that_no_sound_clock_says) {
    auto events = hall_events(source, 1, 2);
    events[0].recorded_time = protocol::EventTime();
    events[1].recorded_time = protocol::EventTime(std::chrono::milliseconds(253'402'300'799'000));
    EXPECT_EQ(append(events), (Receipt{2, false}));
}

INSTANTIATE_TEST_SUITE_P(On,
                         StoreTest,
                         ::testing::ValuesIn(testing::databases()),
                         [](const auto& one) { return one.param; });

} // namespace
} // namespace motcua::central
