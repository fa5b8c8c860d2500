#include "hall/server/config/mistakes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::hall {
namespace {

TEST(Mistakes, are_told_in_the_order_of_the_file) {
    Mistakes mistakes("hall.toml");
    EXPECT_TRUE(mistakes.empty());
    mistakes.add({12, 5}, "second");
    mistakes.add({2, 50}, "first");
    mistakes.add({12, 5}, "third");
    EXPECT_THAT(mistakes.lines(),
                ::testing::ElementsAre(
                    "hall.toml:2:50: first", "hall.toml:12:5: second", "hall.toml:12:5: third"));
}

TEST(Mistakes, the_three_nearest_names_are_told) {
    EXPECT_EQ(nearest("naem", {"id", "agency", "name", "notice"}), "name, id, agency");
    EXPECT_EQ(nearest("x", {}), "");
}

TEST(Mistakes, what_is_quoted_cannot_drive_a_terminal) {
    EXPECT_EQ(in_quotes("Quầy \x1b[2J\n"), "\"Quầy \\x1b[2J\\x0a\"");
}

} // namespace
} // namespace motcua::hall
