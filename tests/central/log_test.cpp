#include "central/log.h"

#include <gtest/gtest.h>

namespace motcua::central {
namespace {

TEST(Log, a_line_stays_one_line) {
    EXPECT_EQ(safe_line("link up urn:x"), "link up urn:x");
    EXPECT_EQ(safe_line("a\nlink up b\r\x1b[31m"), "a?link up b??[31m");
    EXPECT_EQ(safe_line("Trấn Biên"), "Trấn Biên");
    EXPECT_EQ(safe_line(std::string(9999, 'x')).size(), 500U);
}

} // namespace
} // namespace motcua::central
