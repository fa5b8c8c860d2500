#include "kiosk/kiosk_controller.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

constexpr const char* closed = R"({"name": {"vi": "Hall"}, "state": "break",
    "reason": {"vi": "Đang giờ nghỉ trưa.", "en": "Lunch break."}, "opens_at": 1795413600000,
    "languages": ["vi", "en"], "storage": "ok", "rating_levels": 3})";

struct KioskControllerTest : ::testing::Test {
    TrialKiosk kiosk;
    KioskController& controller = kiosk.controller;
};

TEST_F(KioskControllerTest, BeginsAtHomeWithTheHallsClock) {
    EXPECT_EQ(kiosk.page(), "Home");
    EXPECT_EQ(controller.clock(), QStringLiteral("08:42"));
    EXPECT_EQ(controller.date(), QStringLiteral("Thứ Hai 23/11/2026"));
}

TEST_F(KioskControllerTest, SaysThatTheHallIsLostAndRecovers) {
    kiosk.hall.hear(false);
    EXPECT_EQ(kiosk.page(), "Lost");
    kiosk.hall.hear(true);
    EXPECT_EQ(kiosk.page(), "Home");
}

TEST_F(KioskControllerTest, SaysWhyTheHallIsClosedAndWhenItOpens) {
    kiosk.hall.publish("hall", "hall", closed);
    EXPECT_EQ(kiosk.page(), "Closed");
    EXPECT_EQ(controller.home()->closed_reason(), QStringLiteral("Đang giờ nghỉ trưa."));
    EXPECT_EQ(controller.home()->opening(), QStringLiteral("Mở cửa lúc 13:00"));
}

TEST_F(KioskControllerTest, GivesNoTicketsWhileTheDiskFails) {
    kiosk.hall.publish("hall", "hall", R"({"state": "open", "storage": "failing"})");
    EXPECT_EQ(kiosk.page(), "Failing");
}

TEST_F(KioskControllerTest, SwitchesItsOwnWordsAndTheHalls) {
    controller.chooseLanguage(QStringLiteral("en"));
    const auto& cards = controller.home()->fields()->cards();
    EXPECT_EQ(cards[0].label, QStringLiteral("Certification"));
    EXPECT_EQ(cards[0].waiting, QStringLiteral("<b>6</b> people waiting"));
    EXPECT_EQ(cards[3].waiting, QStringLiteral("<b>1</b> person waiting"));
    EXPECT_EQ(controller.date(), QStringLiteral("Monday 23 Nov 2026"));
}

TEST_F(KioskControllerTest, WarnsThenForgetsThePerson) {
    controller.chooseLanguage(QStringLiteral("en"));
    controller.toggleLargeText();
    kiosk.tickets().chooseField(QStringLiteral("civil"));
    EXPECT_EQ(kiosk.page(), "Services");
    kiosk.pass(45s);
    EXPECT_TRUE(controller.leaving());
    EXPECT_EQ(controller.seconds_left(), 15);
    controller.stillHere();
    EXPECT_FALSE(controller.leaving());
    EXPECT_EQ(kiosk.page(), "Services");
    kiosk.pass(61s);
    EXPECT_EQ(kiosk.page(), "Attract");
    EXPECT_EQ(controller.language(), QStringLiteral("vi"));
    EXPECT_FALSE(controller.large_text());
}

TEST_F(KioskControllerTest, KeepsNothingOfTheLastTicketOnceThePersonIsGone) {
    kiosk.take_ticket();
    kiosk.publish_visit("waiting", "printed", "not_yet");
    kiosk.pass(26s);
    EXPECT_EQ(kiosk.page(), "Attract");
    EXPECT_TRUE(kiosk.tickets().number().isEmpty());
    EXPECT_TRUE(kiosk.tickets().url().isEmpty());
    EXPECT_TRUE(kiosk.hall.records("visit/t17").empty());
}

TEST_F(KioskControllerTest, KeepsANumberWithoutPaperLongEnoughToPhotograph) {
    kiosk.take_ticket();
    kiosk.publish_visit("waiting", "failed", "not_yet");
    kiosk.pass(90s);
    EXPECT_EQ(kiosk.page(), "Ticket");
    kiosk.pass(15s);
    EXPECT_TRUE(controller.leaving());
    kiosk.pass(20s);
    EXPECT_EQ(kiosk.page(), "Attract");
}

TEST_F(KioskControllerTest, FindsTheVisitOfAScannedTicket) {
    controller.scanned("HTTP://HALL/T/T17");
    ASSERT_FALSE(kiosk.hall.sent().empty());
    EXPECT_EQ(kiosk.hall.sent().back().command, "find_visit");
    EXPECT_EQ(kiosk.hall.sent().back().arguments.at("token").as_string(), "t17");
    kiosk.hall.answer(R"({"token": "t17"})");
    kiosk.publish_visit("waiting", "printed", "not_yet");
    EXPECT_EQ(kiosk.page(), "Place");
}

TEST_F(KioskControllerTest, ChecksInAScannedAppointment) {
    controller.scanned("HEN-4821");
    EXPECT_EQ(kiosk.hall.sent().back().command, "check_in");
    EXPECT_EQ(kiosk.hall.sent().back().arguments.at("code").as_string(), "HEN-4821");
    EXPECT_EQ(kiosk.page(), "Taking");
}

TEST_F(KioskControllerTest, SendsNothingOfAForeignCodeAndSaysKindlyWhatItIs) {
    struct Case {
        std::string text;
        const char* words;
    };

    const std::vector<Case> cases{
        {"075085000011", "chưa đọc được thẻ"},
        {"075085000011|270000001|A|31021985|Nam|B|20042021", "chưa đọc được thẻ"},
        {"DN4750000000001|4e677579e1bb856e|01/01/1990|1|...", "bảo hiểm y tế"},
        {"00020101021138570010A000000727", "mã chuyển tiền"},
        {"https://example.org/", "địa chỉ một trang mạng"},
        {"HEN\x1b[2J", "không nhận ra mã này"},
        {std::string(1'000'000, 'A'), "không nhận ra mã này"},
    };
    for (const Case& one : cases) {
        kiosk.pass(1s);
        controller.goHome();
        controller.scanned(one.text);
        EXPECT_EQ(kiosk.page(), "Message") << one.words;
        EXPECT_NE(controller.message().toStdString().find(one.words), std::string::npos)
            << controller.message().toStdString();
    }
    EXPECT_TRUE(kiosk.hall.sent().empty());
}

TEST_F(KioskControllerTest, StandsWithItsNoticesWhileNobodyIsThereAndWakesAtATouch) {
    kiosk.pass(41s);
    EXPECT_EQ(kiosk.page(), "Attract");
    const QString notice = controller.home()->turn();
    EXPECT_FALSE(notice.isEmpty());
    kiosk.pass(60s);
    EXPECT_NE(controller.home()->turn(), notice) << "another notice with the next minute";
    controller.wake();
    EXPECT_EQ(kiosk.page(), "Home");
}

TEST_F(KioskControllerTest, AScanWakesIt) {
    kiosk.pass(41s);
    controller.scanned("HEN-4821");
    EXPECT_EQ(kiosk.page(), "Taking");
}

TEST_F(KioskControllerTest, HearsNoScannerWhileANumberIsGiven) {
    kiosk.tickets().chooseField(QStringLiteral("certify"));
    controller.scanned("HEN-4821");
    EXPECT_EQ(kiosk.page(), "Taking");
    EXPECT_EQ(kiosk.hall.sent().size(), 1U);
}

TEST_F(KioskControllerTest, SaysThatTheClockIsWrong) {
    ui::FixtureHall hall(R"({"now_at": 1000, "topics": {"hall": {"hall": {"state": "open"}}}})");
    ui::LanguageSwitch languages;
    Moment clock{};
    const KioskController lost(hall, languages, scene_setup(clock, QStringLiteral("vi")));
    EXPECT_EQ(lost.page(), QStringLiteral("Clock"));
}

TEST_F(KioskControllerTest, GivesWhoeverListensThreeTimesAsLong) {
    controller.set_by_ear(true);
    kiosk.tickets().chooseField(QStringLiteral("civil"));
    kiosk.pass(110s);
    EXPECT_FALSE(controller.leaving());
    kiosk.pass(20s);
    EXPECT_TRUE(controller.leaving());
    EXPECT_EQ(kiosk.page(), "Services");
}

TEST_F(KioskControllerTest, TheWarningCanBeExtendedAsOftenAsWanted) {
    kiosk.tickets().chooseField(QStringLiteral("civil"));
    for (int time = 0; time < 12; ++time) {
        kiosk.pass(45s);
        ASSERT_TRUE(controller.leaving()) << time;
        controller.stillHere();
        ASSERT_EQ(kiosk.page(), "Services") << time;
    }
}

} // namespace

} // namespace motcua::kiosk
