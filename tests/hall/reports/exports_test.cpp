#include "hall/reports/exports.h"
#include "hall/reports/period.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace motcua::reports {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Document document() {
    Table table{"t", {"Bảng thử", "A table"}, {}, {}, {"Ghi chú", "A note"}};
    table.columns = {{"key", {"Tên", "Name"}, Unit::text},
                     {"count", {"Số", "Count"}, Unit::count},
                     {"minutes", {"Phút", "Minutes"}, Unit::minutes}};
    table.rows = {{Words{"=cmd|' /C calc'!A0", {}}, 3.0, 12.25},
                  {Words{"<b>\"hai\", một</b>", {}}, 1234.0, Cell()},
                  {Words{"-1+1", {}}, 0.0, 0.5}};
    return {"d", {"Báo cáo", "Report"}, {"Nơi", "Hall"}, {"Kỳ", "Period"}, "08:00", {table}};
}

TEST(Csv, a_text_never_becomes_a_formula) {
    const std::string csv = to_csv(document(), "vi");
    EXPECT_THAT(csv, HasSubstr("\"'=cmd|' /C calc'!A0\",3,12.2\r\n"));
    EXPECT_THAT(csv, HasSubstr("\"'-1+1\",0,0.5\r\n"));
    EXPECT_THAT(csv, Not(HasSubstr("\"=")));
    for (const char* text : {"+1", "@a", "\tx", "\rx"}) {
        Document one = document();
        one.tables[0].rows = {{Words{text, {}}, Cell(), Cell()}};
        EXPECT_THAT(to_csv(one, "vi"), HasSubstr("\"'" + std::string(text)));
    }
}

TEST(Csv, is_rfc_4180_and_says_that_it_is_utf_8) {
    const std::string csv = to_csv(document(), "vi");
    EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF"));
    EXPECT_THAT(csv, HasSubstr("\"<b>\"\"hai\"\", một</b>\",1234,\r\n"));
    EXPECT_THAT(to_csv(document(), "en"), HasSubstr("\"Name\",\"Count\",\"Minutes\""));
}

TEST(Html, a_text_never_becomes_markup) {
    const std::string html = to_html(document(), "vi");
    EXPECT_THAT(html, HasSubstr("&lt;b&gt;&quot;hai&quot;, một&lt;/b&gt;"));
    EXPECT_THAT(html, Not(HasSubstr("<b>")));
    EXPECT_THAT(html, HasSubstr("12,2"));
}

TEST(Periods, are_called_as_people_call_them) {
    EXPECT_EQ(name_of(quarter_of(2026, 4)).vi, "Quý IV năm 2026");
    EXPECT_EQ(name_of({"2026-02-01", "2026-02-28"}).vi, "Tháng 2 năm 2026");
    EXPECT_EQ(name_of({"2026-01-01", "2026-12-31"}).vi, "Năm 2026");
    EXPECT_EQ(name_of({"2026-11-23", "2026-11-23"}).vi, "Ngày 23/11/2026");
    EXPECT_EQ(name_of({"2026-11-02", "2026-11-20"}).vi, "Từ 02/11/2026 đến 20/11/2026");
    EXPECT_FALSE(period_of("2026-02-30", "2026-03-01"));
    EXPECT_FALSE(period_of("2026-03-02", "2026-03-01"));
    EXPECT_FALSE(period_of("", "2026-03-01"));
}

bool has_program(const std::string& name) {
    return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

TEST(Xlsx, opens_in_libreoffice_with_every_cell_as_it_was) {
    const motcua::testing::TemporaryFolder folder;
    const std::string xlsx = to_xlsx(document(), "vi", folder.path());
    ASSERT_TRUE(xlsx.starts_with("PK"));
    std::ofstream(folder / "report.xlsx", std::ios::binary) << xlsx;
    if (!has_program("soffice")) {
        GTEST_SKIP() << "skipped: soffice (package libreoffice-calc-nogui) is not installed";
    }
    const std::string place = folder.path().string();
    const std::string convert = "HOME=" + place + " soffice --headless --convert-to csv --outdir " +
                                place + " " + place + "/report.xlsx >/dev/null 2>&1";
    ASSERT_EQ(std::system(convert.c_str()), 0);
    std::ifstream csv(folder / "report.csv");
    const std::string read((std::istreambuf_iterator<char>(csv)), {});
    EXPECT_THAT(read, HasSubstr("Bảng thử"));
    EXPECT_THAT(read, HasSubstr("=cmd|' /C calc'!A0,3,12.3"));
    EXPECT_THAT(read, HasSubstr("1,234"));
}

} // namespace
} // namespace motcua::reports
