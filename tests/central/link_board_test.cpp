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

TEST(LinkBoard, keeps_the_lag) {
    LinkBoard board;
    board.note_lag("a", std::chrono::milliseconds(250));
    EXPECT_EQ(board.find("a")->lag.count(), 250);
    EXPECT_FALSE(board.find("a")->up);
}

} // namespace
} // namespace motcua::central
