#include "hall/server/waits/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::hall::waits {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> texts(const CsvRow& row) {
    std::vector<std::string> all;
    for (const CsvField& field : row) {
        all.push_back(field.text);
    }
    return all;
}

class CsvTest : public ::testing::Test {
protected:
    std::vector<std::vector<std::string>> rows(std::string_view text) {
        CsvReader reader(text, mistakes_);
        std::vector<std::vector<std::string>> all;
        while (const auto row = reader.next()) {
            all.push_back(texts(*row));
        }
        return all;
    }

    Mistakes mistakes_{"a.csv"};
};

TEST_F(CsvTest, reads_rows_and_empty_fields) {
    EXPECT_THAT(rows("a,b,c\n1,,3\n,,\n"),
                ElementsAre(ElementsAre("a", "b", "c"),
                            ElementsAre("1", "", "3"),
                            ElementsAre("", "", "")));
    EXPECT_THAT(mistakes_.lines(), IsEmpty());
}

TEST_F(CsvTest, takes_line_ends_of_both_kinds_a_byte_order_mark_and_no_last_one) {
    EXPECT_THAT(rows("\xEF\xBB\xBF"
                     "a,b\r\n\r\n1,2"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2")));
}

TEST_F(CsvTest, quotes_hold_commas_quotes_and_line_ends) {
    EXPECT_THAT(
        rows("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\nx,y,z\n"),
        ElementsAre(ElementsAre("a,b", "say \"hi\"", "two\r\nlines"), ElementsAre("x", "y", "z")));
    EXPECT_THAT(mistakes_.lines(), IsEmpty());
}

TEST_F(CsvTest, tells_where_a_quote_went_wrong) {
    rows("a,b\n1,\"x\"y\n2,\"never\n");
    EXPECT_THAT(mistakes_.lines(),
                ElementsAre("a.csv:2:6: text after a closing quote; a comma or the line's end",
                            "a.csv:3:3: a quote is never closed"));
}

TEST(CsvText, is_quoted_when_it_must_be) {
    EXPECT_EQ(csv_text("plain"), "plain");
    EXPECT_EQ(csv_text("a,b"), "\"a,b\"");
    EXPECT_EQ(csv_text("\"\n"), "\"\"\"\n\"");
}

} // namespace
} // namespace motcua::hall::waits
