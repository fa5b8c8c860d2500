#include "central/report.h"

#include <gtest/gtest.h>

namespace motcua::central {
namespace {

TEST(Report, a_period_is_a_quarter_or_a_year) {
    const auto quarter = read_period("2026", "4");
    const auto same = read_span("2026-10-01", "2026-12-31");
    ASSERT_TRUE(quarter && same);
    EXPECT_EQ(quarter->from, same->from);
    EXPECT_EQ(quarter->to, same->to);
    EXPECT_EQ(read_period("2024", "")->to - read_period("2024", "")->from, 365);
    for (const char* wrong : {"0", "5", "x"})
        EXPECT_FALSE(read_period("2026", wrong)) << wrong;
    EXPECT_FALSE(read_period("20x6", "1"));
}

TEST(Report, an_index_is_points_over_dossiers_to_one_decimal) {
    EXPECT_EQ(index_of({}), std::nullopt);
    EXPECT_EQ(index_of({1, 1, 1}), 1.0);
    EXPECT_EQ(index_of({5, 1, 1}), 1.6);
    EXPECT_EQ(percent(2, 3), 66.67);
    EXPECT_EQ(percent(2, 0), 0);
}

TEST(Report, no_cell_is_a_formula) {
    HallReport hall;
    hall.hall = "a";
    hall.name = R"json({"vi":"=HYPERLINK(\"x\")"})json";
    const std::string text = report_csv({hall});
    EXPECT_NE(text.find("\"a\",\"'=HYPERLINK(\"\"x\"\")\","), std::string::npos) << text;
    EXPECT_EQ(text.find("\xef\xbb\xbf"), 0U);
}

TEST(Report, a_halls_id_is_plain) {
    EXPECT_TRUE(is_hall_id("tran-bien-2"));
    for (const char* wrong : {"", "Tran", "a b", "a/b", "a:b"})
        EXPECT_FALSE(is_hall_id(wrong)) << wrong;
}

} // namespace
} // namespace motcua::central
