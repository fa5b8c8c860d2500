#include "central/link_board.h"
#include "tests/support/hall_events.h"

#include <gtest/gtest.h>

namespace motcua::central {
namespace {

using testing::opening;

LinkBoard::Holder holder(const std::string& serial, const std::function<void()>& closed) {
    LinkBoard::Holder holder;
    holder.serial = serial;
    holder.close = [closed](std::string_view, const std::string&) { closed(); };
    return holder;
}

TEST(LinkBoard, closes_those_whose_certificate_is_revoked) {
    LinkBoard board;
    std::string closed;
    board.up("a", opening, holder("1", [&] { closed += "a"; }));
    board.up("b", opening, holder("2", [&] { closed += "b"; }));
    EXPECT_EQ(board.count_up(), 2U);
    board.close_revoked([](const std::string& serial) { return serial == "2"; });
    EXPECT_EQ(closed, "b");
}

TEST(LinkBoard, knows_who_is_connected_and_since_when) {
    LinkBoard board;
    EXPECT_EQ(board.find("a"), nullptr);
    const auto number = board.up("a", opening, {});
    EXPECT_TRUE(board.find("a")->up);
    EXPECT_EQ(board.find("a")->since, opening);
    board.down("a", number, opening + std::chrono::seconds(5));
    EXPECT_FALSE(board.find("a")->up);
    EXPECT_EQ(board.find("a")->since, opening + std::chrono::seconds(5));
}

TEST(LinkBoard, a_new_connection_closes_the_half_open_one) {
    LinkBoard board;
    int closed = 0;
    const auto older = board.up("a", opening, holder("7", [&] { ++closed; }));
    board.up("a", opening, holder("8", [&] { closed += 10; }));
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
