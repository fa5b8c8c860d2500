#include "central/store.h"
#include "tests/support/running_centre.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <random>

namespace motcua::central {
namespace {

using testing::dump_store;
using testing::hall_event;
using testing::hall_events;
using testing::undisturbed;

const std::string source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";
const std::string other = "urn:vn:motcua:hall:long-binh:00000001";

class StoreTest : public ::testing::Test {
protected:
    Receipt append(std::uint64_t first, std::uint64_t last) {
        return append(hall_events(source, first, last));
    }

    Receipt append(std::vector<protocol::CloudEvent> events) {
        const std::vector<Batch> batches{{source, std::move(events)}};
        return store_.append(batches)->front();
    }

    testing::TemporaryFolder folder_;
    Store store_{folder_.path()};
};

TEST_F(StoreTest, stores_in_order_and_knows_how_far) {
    EXPECT_EQ(store_.cursor(source), 0U);
    EXPECT_EQ(append(1, 5), (Receipt{5, false}));
    EXPECT_EQ(append(6, 6), (Receipt{6, false}));
    EXPECT_EQ(store_.cursor(source), 6U);
    EXPECT_EQ(dump_store(folder_.path()), undisturbed({source}, 6));
}

TEST_F(StoreTest, ignores_a_batch_repeated_a_hundred_times) {
    for (int turn = 0; turn < 100; ++turn)
        EXPECT_EQ(append(1, 20), (Receipt{20, false}));
    EXPECT_EQ(append(15, 30), (Receipt{30, false}));
    EXPECT_EQ(append(3, 4), (Receipt{30, false}));
    EXPECT_EQ(dump_store(folder_.path()), undisturbed({source}, 30));
}

TEST_F(StoreTest, refuses_a_gap_and_says_where) {
    EXPECT_EQ(append(2, 3), (Receipt{0, true}));
    EXPECT_EQ(append(1, 3), (Receipt{3, false}));
    EXPECT_EQ(append(5, 9), (Receipt{3, true}));
    auto holed = hall_events(source, 3, 9);
    holed.erase(holed.begin() + 3);
    EXPECT_EQ(append(holed), (Receipt{5, true}));
    EXPECT_EQ(append(6, 9), (Receipt{9, false}));
    EXPECT_EQ(dump_store(folder_.path()), undisturbed({source}, 9));
}

TEST_F(StoreTest, any_order_of_any_pieces_ends_in_the_same_tables) {
    std::mt19937 chance(7);
    std::uint64_t reached = 0;
    while (reached < 200) {
        const std::uint64_t first = chance() % 200 + 1;
        reached = append(first, std::min<std::uint64_t>(first + chance() % 30, 200)).stored_to;
        reached = append(reached + 1, std::min<std::uint64_t>(reached + 3, 200)).stored_to;
    }
    EXPECT_EQ(dump_store(folder_.path()), undisturbed({source}, 200));
}

TEST_F(StoreTest, one_transaction_takes_batches_of_several_halls) {
    const std::vector<Batch> batches{{source, hall_events(source, 1, 4)},
                                     {other, hall_events(other, 1, 2)},
                                     {source, hall_events(source, 5, 6)},
                                     {other, hall_events(other, 9, 9)}};
    const auto receipts = *store_.append(batches);
    const std::vector<Receipt> expected{{4, false}, {2, false}, {6, false}, {2, true}};
    EXPECT_EQ(receipts, expected);
    EXPECT_EQ(store_.source_count(), 2U);
}

TEST_F(StoreTest, keeps_types_it_does_not_know) {
    auto event = hall_event(source, 1);
    event.type = "vn.motcua.weather.changed.v7";
    event.data = {{"sky", "grey"}};
    EXPECT_EQ(append({event}), (Receipt{1, false}));
    EXPECT_NE(dump_store(folder_.path()).find("|vn.motcua.weather.changed.v7|"), std::string::npos);
    EXPECT_NE(dump_store(folder_.path()).find(R"({"sky":"grey"})"), std::string::npos);
}

TEST_F(StoreTest, stores_nothing_of_a_transaction_that_fails) {
    append(1, 3);
    const std::string before = dump_store(folder_.path());
    Database door(folder_ / "centre.db");
    door.run("CREATE TRIGGER full BEFORE INSERT ON event WHEN NEW.sequence = 6 "
             "BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    const std::vector<Batch> batches{{source, hall_events(source, 4, 9)}};
    const auto failed = store_.append(batches);
    ASSERT_TRUE(failed.has_error());
    EXPECT_EQ(failed.error().reason, "disk full");
    EXPECT_EQ(store_.cursor(source), 3U);
    EXPECT_EQ(dump_store(folder_.path()), before);
    door.run("DROP TRIGGER full");
    EXPECT_EQ(append(4, 9), (Receipt{9, false}));
    EXPECT_EQ(dump_store(folder_.path()), undisturbed({source}, 9));
}

TEST_F(StoreTest, is_there_after_a_restart) {
    append(1, 9);
    const Store again(folder_.path());
    EXPECT_EQ(Store(folder_.path()).cursor(source), 9U);
}

TEST_F(StoreTest, refuses_a_file_of_a_newer_program) {
    Database(folder_ / "centre.db").run("PRAGMA user_version = 999");
    EXPECT_THROW(Store{folder_.path()}, DatabaseError);
}

} // namespace
} // namespace motcua::central
