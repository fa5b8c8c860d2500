#include "queue-display/boards/board_model.h"
#include "queue-display/boards/calling_board_model.h"
#include "ui/fixture_hall.h"

#include <gtest/gtest.h>

namespace motcua::display {

namespace {

constexpr const char* hall_text = R"({"now_at": 1795398120000, "topics": {"hall": {
    "hall": {"agency": {"vi": "UBND", "en": "Committee"}, "name": {"vi": "Một cửa", "en": "Hall"},
             "state": "open"},
    "call/1": {"visit": 1, "number": "A001", "label": "1", "called_at": 1795398100000,
               "times": 1, "state": "called"}}}})";

TEST(BoardModel, ShowsWhoAndWhen) {
    ui::FixtureHall hall(hall_text);
    CallingBoardModel board(hall, {});
    EXPECT_EQ(board.agency(), "UBND");
    EXPECT_EQ(board.hall(), "Một cửa");
    EXPECT_EQ(board.clock(), "08:42");
    EXPECT_EQ(board.lost(), "");
    EXPECT_EQ(board.view().calls.size(), 1U);
}

TEST(BoardModel, SaysAtOnceThatTheHallIsLostAndKeepsTheLastContent) {
    ui::FixtureHall hall(hall_text);
    CallingBoardModel board(hall, {});
    hall.hear(false);
    EXPECT_EQ(board.lost(), "Mất kết nối từ 08:42, đang nối lại");
    EXPECT_EQ(board.view().calls.size(), 1U);
    hall.pass(300'000);
    board.refresh();
    EXPECT_EQ(board.clock(), "08:47");
    EXPECT_EQ(board.lost(), "Mất kết nối từ 08:42, đang nối lại");
    hall.hear(true);
    EXPECT_EQ(board.lost(), "");
}

TEST(BoardModel, SaysThatItConnectsBeforeTheHallWasHeard) {
    ui::FixtureHall hall(R"({"now_at": 0, "topics": {}})");
    CallingBoardModel board(hall, {});
    hall.hear(false);
    EXPECT_FALSE(board.known());
    EXPECT_EQ(board.lost(), "Đang kết nối với máy chủ của bộ phận một cửa");
    EXPECT_EQ(board.clock(), "");
}

TEST(BoardModel, FollowsEveryChange) {
    ui::FixtureHall hall(hall_text);
    CallingBoardModel board(hall, {});
    int changes = 0;
    QObject::connect(&board, &CallingBoardModel::callsChanged, [&] { ++changes; });
    hall.publish("hall", "call/2", R"({"visit": 2, "number": "B002", "label": "2",
        "called_at": 1795398119000, "times": 1, "state": "called"})");
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(board.view().calls.front().number, "B002");
    board.refresh();
    EXPECT_EQ(changes, 1);
    hall.remove("hall", "call/2");
    EXPECT_EQ(board.view().calls.front().number, "A001");
}

constexpr const char* zone_board = R"({"board": {"id": "tang-2", "kind": "calling",
    "language": "en", "parts": ["recent"]}, "counters": ["2"],
    "zone": {"vi": "Tầng 2", "en": "Second floor"}})";

TEST(BoardModel, ShowsTheCallsOfItsZoneAsTheConfigurationSays) {
    ui::FixtureHall hall(hall_text);
    hall.publish("hall", "board/tang-2", zone_board);
    hall.publish("hall", "call/2", R"({"visit": 2, "number": "B002", "label": "2", "counter": "2",
        "called_at": 1795398119000, "times": 1, "state": "called"})");
    CallingBoardModel board(hall, {.name = "tang-2", .plain = {}});
    EXPECT_EQ(board.hall(), "Hall · Second floor");
    ASSERT_EQ(board.view().calls.size(), 1U);
    EXPECT_EQ(board.view().calls.front().number, "B002");
    // The manager gives the board to the whole hall: taken over at once.
    hall.publish("hall", "board/tang-2", R"({"board": {"id": "tang-2", "language": "vi"}})");
    EXPECT_EQ(board.view().calls.size(), 2U);
    EXPECT_EQ(board.hall(), "Một cửa");
}

TEST(BoardModel, SaysThatTheHallHasNoBoardOfItsName) {
    ui::FixtureHall hall(hall_text);
    CallingBoardModel board(hall, {.name = "san-thuong", .plain = {}});
    EXPECT_EQ(board.lost(), "Cấu hình chưa có bảng \"san-thuong\"");
    hall.publish("hall", "board/san-thuong", R"({"board": {"id": "san-thuong"}})");
    EXPECT_EQ(board.lost(), "");
}

} // namespace

} // namespace motcua::display
