#include "kiosk/guide_view.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

struct GuideViewTest : ::testing::Test {
    std::string found(const char* typed) {
        std::string ids;
        for (const ProcedureView* one : search(guide, QString::fromUtf8(typed)))
            ids += one->id.toStdString() + ' ';
        return ids;
    }

    TrialKiosk kiosk;
    GuideView guide = read_guide(kiosk.hall.records("guide"));
};

TEST_F(GuideViewTest, ReadsProceduresInTheHallsOrder) {
    ASSERT_EQ(guide.procedures.size(), 7U);
    const ProcedureView& birth = *guide.procedure(QStringLiteral("B1"));
    EXPECT_EQ(birth.papers.size(), 3U);
    EXPECT_EQ(birth.papers[0].vi, QStringLiteral("Giấy chứng sinh"));
    EXPECT_TRUE(birth.online);
    EXPECT_TRUE(birth.by_post);
    EXPECT_EQ(birth.portal, QStringLiteral("https://dichvucong.gov.vn/khai-sinh"));
    EXPECT_FALSE(guide.procedure(QStringLiteral("B4"))->received_here);
    ASSERT_EQ(guide.officials.size(), 1U);
    EXPECT_EQ(guide.officials[0].name, QStringLiteral("Trần Văn Mẫu"));
}

TEST_F(GuideViewTest, FindsWithoutMarksInAnyCaseByAnyWord) {
    EXPECT_EQ(found("chung thuc"), "A ");
    EXPECT_EQ(found("CHỨNG THỰC"), "A ");
    EXPECT_EQ(found("khai"), "B1 B3 ");
    EXPECT_EQ(found("sinh khai"), "B1 ") << "words in any order";
    EXPECT_EQ(found("kh si"), "B1 ") << "beginnings of words";
    EXPECT_EQ(found("dang ky"), "B1 B2 B3 C ");
    EXPECT_EQ(found("marriage"), "B2 ") << "the other language's name";
    EXPECT_EQ(found("hung"), "") << "not inside a word";
    EXPECT_EQ(found("xyz"), "");
    EXPECT_EQ(found(""), "");
    EXPECT_EQ(found(" . "), "");
}

TEST_F(GuideViewTest, ReadsBrokenRecordsAsEmpty) {
    kiosk.hall.publish("guide", "procedure/X", R"({"id": "X", "procedure": 7, "name": []})");
    kiosk.hall.publish("guide", "officials", R"({"officials": {"a": 1}})");
    const GuideView read = read_guide(kiosk.hall.records("guide"));
    EXPECT_EQ(read.procedures.size(), 8U);
    EXPECT_TRUE(read.officials.empty());
}

} // namespace

} // namespace motcua::kiosk
