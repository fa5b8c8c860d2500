#include "kiosk/guide_journey.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

struct GuideJourneyTest : ::testing::Test {
    void wait() { kiosk.pass(1s); }

    void open_birth() {
        guide.openMenu();
        wait();
        guide.openFields();
        wait();
        guide.chooseField(QStringLiteral("civil"));
        wait();
        guide.chooseProcedure(QStringLiteral("B1"));
        wait();
    }

    TrialKiosk kiosk;
    GuideJourney& guide = *kiosk.controller.guide();
};

TEST_F(GuideJourneyTest, LeadsFromTheFieldToWhatIsNeeded) {
    open_birth();
    EXPECT_EQ(kiosk.page(), "Procedure");
    EXPECT_EQ(guide.name(), QStringLiteral("Đăng ký khai sinh"));
    EXPECT_EQ(guide.papers().size(), 3);
    EXPECT_EQ(guide.time_limit(), QStringLiteral("Trong ngày làm việc"));
    EXPECT_EQ(guide.ways(),
              QStringLiteral("Trực tiếp tại đây, trực tuyến, qua bưu chính công ích"));
    EXPECT_TRUE(guide.can_take());
}

TEST_F(GuideJourneyTest, GoesBackStepByStep) {
    open_birth();
    for (const char* page : {"Procedures", "Fields", "Menu", "Home"}) {
        guide.back();
        wait();
        EXPECT_EQ(kiosk.page(), page);
    }
}

TEST_F(GuideJourneyTest, TakesATicketForWhatWasRead) {
    open_birth();
    guide.take();
    EXPECT_EQ(kiosk.page(), "Taking");
    EXPECT_EQ(kiosk.hall.sent().back().arguments.at("services").as_array().at(0).as_string(), "B1");
}

TEST_F(GuideJourneyTest, SaysWhereToGoAndOffersNoTicketForWhatIsNotReceivedHere) {
    guide.openMenu();
    wait();
    guide.chooseProcedure(QStringLiteral("B4"));
    EXPECT_NE(guide.ways().indexOf(QStringLiteral("236 Phan Trung")), -1);
    EXPECT_FALSE(guide.can_take());
}

TEST_F(GuideJourneyTest, FindsWhileItIsTyped) {
    guide.openMenu();
    wait();
    guide.openSearch();
    for (const char letter : std::string("  CHUNG  THUC"))
        guide.type(QString(QLatin1Char(letter)));
    EXPECT_EQ(guide.typed(), QStringLiteral("CHUNG THUC"));
    ASSERT_EQ(guide.procedures()->count(), 1);
    EXPECT_EQ(guide.procedures()->cards()[0].label, QStringLiteral("Chứng thực"));
    for (int key = 0; key < 20; ++key)
        guide.erase();
    EXPECT_TRUE(guide.typed().isEmpty());
    EXPECT_EQ(guide.procedures()->count(), 0);
}

TEST_F(GuideJourneyTest, NamesWhoAnswersAndWhoIsOnDuty) {
    guide.openMenu();
    wait();
    guide.openPeople();
    const auto& people = guide.people()->cards();
    ASSERT_EQ(people.size(), 3U) << "an official and two clerks; the closed counter has nobody";
    EXPECT_EQ(people[0].waiting, QStringLiteral("Giám đốc Trung tâm"));
    EXPECT_EQ(people[1].label, QStringLiteral("Nguyễn Thị Mẫu"));
    EXPECT_EQ(people[1].wait, QStringLiteral("Chứng thực, Nhận kết quả"));
}

TEST_F(GuideJourneyTest, WorksWhileTheHallGivesNoTickets) {
    boost::json::object hall = *kiosk.hall.record("hall", "hall");
    hall["state"] = "break";
    kiosk.hall.publish("hall", "hall", boost::json::serialize(hall));
    EXPECT_EQ(kiosk.page(), "Closed");
    wait();
    open_birth();
    EXPECT_EQ(kiosk.page(), "Procedure");
    EXPECT_FALSE(guide.can_take());
}

TEST_F(GuideJourneyTest, ShowsEveryNotice) {
    guide.openMenu();
    wait();
    guide.openNotices();
    EXPECT_EQ(guide.notices()->count(), 3);
}

} // namespace

} // namespace motcua::kiosk
