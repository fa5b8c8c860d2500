#include "central/overview.h"
#include "tests/support/hall_events.h"
#include "tests/support/trial_store.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace motcua::central {
namespace {

using testing::hall_events;
using testing::opening;

TEST(Overview, is_a_list_of_halls_with_the_figures_of_today) {
    testing::TrialStore store;
    LinkBoard links;
    const std::string before = protocol::make_source("tran-bien", "1");
    const std::string now = protocol::make_source("tran-bien", "2");
    const std::vector<Batch> batches{{before, hall_events(before, 1, 7)},
                                     {now, hall_events(now, 1, 3)},
                                     {"urn:other", hall_events("urn:other", 1, 1)}};
    ASSERT_TRUE(store.append(batches).has_value());
    links.up(now, opening, {});
    links.note_event(now, opening - std::chrono::milliseconds(12), opening);
    const auto whole =
        boost::json::parse(overview(store.figures(opening), links, opening)).as_object();
    EXPECT_EQ(whole.at("now_at").as_int64(), 1'795'395'600'000);
    const auto& halls = whole.at("halls").as_array();
    ASSERT_EQ(halls.size(), 2U);
    const auto& hall = halls[0].as_object();
    EXPECT_EQ(hall.at("hall").as_string(), "tran-bien");
    EXPECT_EQ(hall.at("epoch").as_string(), "2");
    EXPECT_EQ(hall.at("epochs").as_int64(), 2);
    EXPECT_EQ(hall.at("issued").as_int64(), 3);
    EXPECT_EQ(hall.at("served").as_int64(), 1);
    EXPECT_EQ(hall.at("waiting").as_int64(), 0);
    EXPECT_EQ(hall.at("link").as_string(), "up");
    EXPECT_EQ(hall.at("lag_ms").as_int64(), 12);
    EXPECT_EQ(halls[1].at("link").as_string(), "down");
    EXPECT_TRUE(halls[1].at("lag_ms").is_null());
    EXPECT_EQ(halls[1].at("waiting").as_int64(), 1);
}

} // namespace
} // namespace motcua::central
