#include "hall/rules/config.h"
#include "tests/hall/rules/story_hall.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

TEST(Config, things_are_found_by_their_ids) {
    const HallConfig hall = story_hall();
    EXPECT_EQ(find_service(hall, {"birth"})->series, "B");
    EXPECT_EQ(find_counter(hall, {"3"})->label, "3");
    EXPECT_FALSE(find_kiosk(hall, {"K1"})->prints);
    EXPECT_EQ(find_class(hall, {"merit"})->credit, Minutes(10));
}

TEST(Config, what_is_not_there_is_not_found) {
    const HallConfig hall = story_hall();
    EXPECT_EQ(find_service(hall, {""}), nullptr);
    EXPECT_EQ(find_counter(hall, {"9"}), nullptr);
    EXPECT_EQ(find_kiosk(hall, {"k1"}), nullptr);
    EXPECT_EQ(find_class(hall, {""}), nullptr);
}

} // namespace
} // namespace motcua::rules
