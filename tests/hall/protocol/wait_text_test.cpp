#include "hall/protocol/wait_text.h"

#include <gtest/gtest.h>

namespace motcua::protocol {
namespace {

void expect_text(const rules::WaitRange& wait, const char* vi, const char* en) {
    EXPECT_EQ(wait_text(wait).vi, vi);
    EXPECT_EQ(wait_text(wait).en, en);
}

TEST(WaitText, says_a_range_in_plain_words) {
    expect_text({10, 20}, "khoảng 10–20 phút", "about 10–20 minutes");
    expect_text({5, 5}, "khoảng 5 phút", "about 5 minutes");
    expect_text({60, 120}, "khoảng 60–120 phút", "about 60–120 minutes");
}

TEST(WaitText, says_little_and_none) {
    expect_text({0, 0}, "không phải chờ", "no wait");
    expect_text({0, 5}, "dưới 5 phút", "under 5 minutes");
    expect_text({0, 1}, "dưới 1 phút", "under 1 minute");
}

TEST(WaitText, says_long_ones_in_hours) {
    expect_text({90, 150}, "khoảng 1 giờ 30 phút – 2 giờ 30 phút", "about 1 h 30 min – 2 h 30 min");
    expect_text({40, 180}, "khoảng 40 phút – 3 giờ", "about 40 minutes – 3 h");
    expect_text({720, 720}, "khoảng 12 giờ", "about 12 h");
}

TEST(WaitText, is_empty_when_nobody_knows) {
    EXPECT_EQ(wait_text(std::optional<rules::WaitRange>()).vi, "");
}

} // namespace
} // namespace motcua::protocol
