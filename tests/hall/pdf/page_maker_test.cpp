#include "hall/pdf/page_maker.h"
#include "tests/support/temporary_folder.h"

#include <QGuiApplication>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <memory>

namespace motcua::pdf {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class PageMakerTest : public ::testing::Test {
protected:
    PageMakerTest() {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application_ = std::make_unique<QGuiApplication>(count_, words_.data());
    }

    static std::string text_of(const std::filesystem::path& path) {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    testing::TemporaryFolder folder_;

private:
    std::string name_ = "test";
    std::array<char*, 2> words_{name_.data(), nullptr};
    int count_ = 1;
    std::unique_ptr<QGuiApplication> application_;
};

QString table(int rows) {
    QString html = QStringLiteral("<h1>Báo cáo quý</h1><table><tr><th>Thủ tục</th></tr>");
    for (int row = 0; row < rows; ++row) {
        html += QStringLiteral("<tr><td>Chứng thực bản sao %1</td></tr>").arg(row);
    }
    return html + QStringLiteral("</table>");
}

TEST_F(PageMakerTest, a_long_table_goes_on_over_the_pages) {
    const auto one = folder_ / "one.pdf";
    const auto many = folder_ / "many.pdf";
    ASSERT_TRUE(make_pdf(table(3), QString::fromStdString(one.string())));
    ASSERT_TRUE(make_pdf(table(200), QString::fromStdString(many.string())));
    EXPECT_THAT(text_of(one), StartsWith("%PDF-"));
    EXPECT_THAT(text_of(one), HasSubstr("/Count 1"));
    EXPECT_THAT(text_of(many), ::testing::Not(HasSubstr("/Count 1\n")));
}

TEST_F(PageMakerTest, says_when_there_is_no_place_for_the_file) {
    const auto nowhere = folder_ / "no/such/folder/a.pdf";
    EXPECT_FALSE(make_pdf(table(1), QString::fromStdString(nowhere.string())));
}

} // namespace
} // namespace motcua::pdf
