#include "queue-display/board_screen.h"
#include "queue-display/boards/calling_board_model.h"
#include "queue-display/boards/counter_board_model.h"
#include "tests/ui/voice/scratch_folder.h"
#include "ui/fixture_hall.h"

#include <gtest/gtest.h>

namespace motcua::display {

namespace {

constexpr const char* hall_text = R"({"now_at": 1795398120000, "topics": {"hall": {
    "hall": {"agency": {"vi": "UBND", "en": "Committee"}, "name": {"vi": "Một cửa", "en": "Hall"},
             "state": "open"},
    "board/sanh": {"board": {"id": "sanh", "kind": "calling", "language": "vi"}},
    "counter/1": {"id": "1", "label": "1", "state": "open"}}}})";

class BoardScreenTest : public ::testing::Test {
protected:
    BoardScreenTest() {
        options.setup.name = "sanh";
        options.announce_to = folder.path();
        options.window.geometry = QRect(0, 0, 640, 360);
    }

    ui::ScratchFolder folder;
    ui::FixtureHall hall{hall_text};
    DisplayOptions options;
};

TEST_F(BoardScreenTest, BecomesAnotherBoardWhenTheConfigurationSaysSo) {
    const BoardScreen screen(hall, options);
    EXPECT_NE(qobject_cast<const CallingBoardModel*>(&screen.model()), nullptr);
    EXPECT_FALSE(screen.speaks());
    hall.publish("hall", "board/sanh", R"({"board": {"id": "sanh", "kind": "counter",
        "counter": "1", "language": "en"}})");
    const auto* counter = qobject_cast<const CounterBoardModel*>(&screen.model());
    ASSERT_NE(counter, nullptr);
    EXPECT_EQ(counter->label(), "1");
    EXPECT_EQ(counter->hall(), "Hall");
}

TEST_F(BoardScreenTest, SpeaksWhenTheConfigurationSaysSoUnlessTheProgramIsToldOtherwise) {
    const BoardScreen screen(hall, options);
    const char* const speaking =
        R"({"board": {"id": "sanh", "kind": "calling", "language": "vi", "voice": true}})";
    hall.publish("hall", "board/sanh", speaking);
    EXPECT_TRUE(screen.speaks());
    options.voice = false;
    EXPECT_FALSE(BoardScreen(hall, options).speaks());
}

} // namespace

} // namespace motcua::display
