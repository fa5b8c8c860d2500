#include "queue-display/boards/board_setup.h"
#include "tests/queue-display/boards/pictures.h"

#include <gtest/gtest.h>

namespace motcua::display {

namespace {

HallPicture two_floors() {
    HallPicture picture;
    picture.hall = make_hall();
    picture.services = {make_service("A", "certify", 3), make_service("B", "civil", 5)};
    for (const char* id : {"1", "2"}) {
        protocol::CounterRecord counter;
        counter.id = counter.label = id;
        counter.services = {std::string(id) == "1" ? "A" : "B"};
        picture.counters.push_back(counter);
        picture.calls.push_back(make_call(id[0] - '0', std::string("A00") + id, id, 1'000));
        picture.recent.push_back({"A010", id, id, instant(morning)});
    }
    return picture;
}

protocol::BoardRecord upstairs() {
    protocol::BoardRecord board;
    board.board.id = {"tang-2"};
    board.counters = {"2"};
    return board;
}

TEST(BoardSetup, ShowsTheZonesCallsAndServicesAlone) {
    const HallPicture shown = part_for(upstairs(), two_floors());
    ASSERT_EQ(shown.calls.size(), 1U);
    EXPECT_EQ(shown.calls[0].number, "A002");
    ASSERT_EQ(shown.recent.size(), 1U);
    EXPECT_EQ(shown.recent[0].counter, "2");
    ASSERT_EQ(shown.services.size(), 1U);
    EXPECT_EQ(shown.services[0].id, "B");
}

TEST(BoardSetup, KeepsToItsFields) {
    protocol::BoardRecord board;
    board.board.fields = {{"certify"}};
    const HallPicture shown = part_for(board, two_floors());
    ASSERT_EQ(shown.services.size(), 1U);
    EXPECT_EQ(shown.services[0].id, "A");
    EXPECT_EQ(shown.calls.size(), 2U) << "whoever is called is told";
}

TEST(BoardSetup, ACountersBoardIsOfItsCounterWhereverItStands) {
    protocol::BoardRecord board = upstairs();
    board.board.kind = rules::BoardKind::counter;
    board.board.counter = {"1"};
    EXPECT_EQ(part_for(board, two_floors()).counters.size(), 2U);
}

TEST(BoardSetup, FindsTheBoardOfItsName) {
    HallPicture picture = two_floors();
    const BoardSetup setup{.name = "tang-2", .plain = {}};
    EXPECT_FALSE(find_board(setup, picture));
    picture.boards.push_back(upstairs());
    ASSERT_TRUE(find_board(setup, picture));
    EXPECT_EQ(find_board(setup, picture)->counters, upstairs().counters);
    EXPECT_TRUE(find_board({}, picture)->counters.empty()) << "without a name: the whole hall";
}

TEST(BoardSetup, NeedsAnotherScreenForAnotherKindCounterOrLanguage) {
    protocol::BoardRecord other = upstairs();
    other.board.character_mm = 50;
    EXPECT_FALSE(is_other_screen(upstairs(), other));
    other.board.language = "en";
    EXPECT_TRUE(is_other_screen(upstairs(), other));
}

} // namespace

} // namespace motcua::display
