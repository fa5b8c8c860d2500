#include "central/link_board.h"
#include "tests/support/hall_events.h"

#include <gtest/gtest.h>

namespace motcua::central {
namespace {

using testing::opening;

TEST(LinkBoard, knows_who_is_connected_and_since_when) {
    LinkBoard board;
    EXPECT_EQ(board.find("a"), nullptr);
    const auto holder = board.up("a", opening, [] {});
    EXPECT_TRUE(board.find("a")->up);
    EXPECT_EQ(board.find("a")->since, opening);
    board.down("a", holder, opening + std::chrono::seconds(5));
    EXPECT_FALSE(board.find("a")->up);
    EXPECT_EQ(board.find("a")->since, opening + std::chrono::seconds(5));
}

TEST(LinkBoard, a_new_connection_closes_the_half_open_one) {
    LinkBoard board;
    int closed = 0;
    const auto older = board.up("a", opening, [&] { ++closed; });
    board.up("a", opening, [&] { closed += 10; });
    EXPECT_EQ(closed, 1);
    board.down("a", older, opening);
    EXPECT_TRUE(board.find("a")->up);
}

TEST(LinkBoard, a_hall_that_has_fallen_silent_has_caught_up) {
    LinkBoard board;
    board.note_event("a", opening, opening + std::chrono::minutes(5));
    const LinkBoard::Link& link = *board.find("a");
    EXPECT_FALSE(link.up);
    const auto arrived = opening + std::chrono::minutes(5);
    EXPECT_EQ(LinkBoard::lag(link, arrived + std::chrono::seconds(9)), std::chrono::minutes(5));
    EXPECT_EQ(LinkBoard::lag(link, arrived + std::chrono::seconds(10)).count(), 0);
    board.note_event("a", arrived + std::chrono::hours(1), arrived);
    EXPECT_EQ(LinkBoard::lag(link, arrived).count(), 0);
}

} // namespace
} // namespace motcua::central
