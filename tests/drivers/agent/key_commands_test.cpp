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
        const auto command = commands.take(press, now);
        return command ? command->name + " " + command->arguments : "";
    }

    KeyCommands commands{{{"pad-1", "1"}, {"", "7"}}, 400ms};
    KeyCommands::Time now = KeyCommands::Time() + 1h;
};

TEST_F(KeyCommandsTest, EachKeyIsACommandOfItsCounter) {
    EXPECT_EQ(text({"pad-1", Button::next, 0}), R"(call_next {"counter":"1","finish":true})");
    EXPECT_EQ(text({"", Button::next, 0}), R"(call_next {"counter":"7","finish":true})");
    EXPECT_EQ(text({"pad-1", Button::recall, 0}), R"(recall {"counter":"1"})");
    EXPECT_EQ(text({"pad-1", Button::no_show, 0}), R"(no_show {"counter":"1"})");
    EXPECT_EQ(text({"pad-1", Button::finish, 0}), R"(finish {"counter":"1","outcome":"done"})");
    EXPECT_EQ(text({"pad-1", Button::rate, 2}), R"(press_rating {"counter":"1","level":2})");
    EXPECT_EQ(text({"pad-9", Button::next, 0}), "");
    EXPECT_FALSE(commands.knows("pad-9"));
}

TEST_F(KeyCommandsTest, ABouncingKeyIsOneKey) {
    const KeyPress next{"pad-1", Button::next, 0};
    EXPECT_TRUE(commands.take(next, now));
    EXPECT_FALSE(commands.take(next, now + 100ms));
    EXPECT_FALSE(commands.take(next, now + 450ms)) << "still bouncing: each press counts anew";
    EXPECT_TRUE(commands.take(next, now + 900ms));
    EXPECT_TRUE(commands.take({"pad-1", Button::recall, 0}, now + 950ms)) << "another key";
    EXPECT_TRUE(commands.take({"", Button::recall, 0}, now + 950ms)) << "another unit";
}

} // namespace
} // namespace motcua::devices
