#include "drivers/keypad/key_line.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

TEST(KeyLine, ReadsKeys) {
    EXPECT_EQ(parse_key_line("counter-1 next"), (KeyPress{"counter-1", Button::next, 0}));
    EXPECT_EQ(parse_key_line("next"), (KeyPress{"", Button::next, 0}));
    EXPECT_EQ(parse_key_line("  pad-7\trecall \r"), (KeyPress{"pad-7", Button::recall, 0}));
    EXPECT_EQ(parse_key_line("rate 1"), (KeyPress{"", Button::rate, 1}));
    EXPECT_EQ(parse_key_line("counter-2 rate 3"), (KeyPress{"counter-2", Button::rate, 3}));
    EXPECT_EQ(parse_key_line("counter-2 no_show")->button, Button::no_show);
    EXPECT_EQ(parse_key_line("counter-2 finish")->button, Button::finish);
}

TEST(KeyLine, AnythingElseIsNoKey) {
    for (const char* line : {"",
                             " ",
                             "counter-1",
                             "counter-1 call",
                             "next 1",
                             "rate",
                             "rate 0",
                             "rate 10",
                             "rate x",
                             "counter-1 rate",
                             "a b next"}) {
        EXPECT_FALSE(parse_key_line(line)) << line;
    }
    EXPECT_FALSE(parse_key_line(std::string(500, 'x') + " next"));
}

} // namespace
} // namespace motcua::drivers
