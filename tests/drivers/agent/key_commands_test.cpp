#include "drivers/agent/key_commands.h"

#include <gtest/gtest.h>

namespace motcua::devices {
namespace {

using namespace std::chrono_literals;
using drivers::Button;
using drivers::KeyPress;

class KeyCommandsTest : public testing::Test {
protected:
    std::string text(const KeyPress& press) {
        now += 1s;
        const auto command = commands.take(press, state, now);
        return command ? command->name + " " + command->arguments : "";
    }

    KeyCommands commands{{{"pad-1", "1"}, {"", "7"}}, 400ms};
    std::string state = "open"; ///< of the counter
    KeyCommands::Time now = KeyCommands::Time() + 1h;
};

TEST_F(KeyCommandsTest, EachKeyIsACommandOfItsCounter) {
    EXPECT_EQ(text({"pad-1", Button::next, 0}), R"(call_next {"counter":"1","finish":true})");
    EXPECT_EQ(text({"", Button::next, 0}), R"(call_next {"counter":"7","finish":true})");
    EXPECT_EQ(text({"pad-1", Button::recall, 0}), R"(recall {"counter":"1"})");
    EXPECT_EQ(text({"pad-1", Button::no_show, 0}), R"(no_show {"counter":"1"})");
    EXPECT_EQ(text({"pad-1", Button::finish, 0}), R"(finish {"counter":"1","outcome":"done"})");
    EXPECT_EQ(text({"pad-1", Button::rate, 2}),
              R"(press_rating {"counter":"1","level":2,"reasons":[],"source":"keypad"})");
    EXPECT_EQ(text({"pad-9", Button::next, 0}), "");
    EXPECT_EQ(commands.counter("pad-9"), nullptr);
    EXPECT_EQ(*commands.counter(""), "7");
}

TEST_F(KeyCommandsTest, ThePauseKeyOpensAPausedCounterAgain) {
    EXPECT_EQ(text({"", Button::pause, 0}), R"(pause_counter {"counter":"7","reason":""})");
    state = "paused";
    EXPECT_EQ(text({"", Button::pause, 0}), R"(resume_counter {"counter":"7"})");
}

TEST_F(KeyCommandsTest, ABouncingKeyIsOneKey) {
    const KeyPress next{"pad-1", Button::next, 0};
    EXPECT_TRUE(commands.take(next, state, now));
    EXPECT_FALSE(commands.take(next, state, now + 100ms));
    EXPECT_FALSE(commands.take(next, state, now + 450ms))
        << "still bouncing: each press counts anew";
    EXPECT_TRUE(commands.take(next, state, now + 900ms));
    EXPECT_TRUE(commands.take({"pad-1", Button::recall, 0}, state, now + 950ms)) << "another key";
    EXPECT_TRUE(commands.take({"", Button::recall, 0}, state, now + 950ms)) << "another unit";
}

} // namespace
} // namespace motcua::devices
