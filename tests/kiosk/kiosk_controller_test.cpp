#include "kiosk/kiosk_controller.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

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
    EXPECT_EQ(kiosk.page(), "Home");
    EXPECT_EQ(controller.language(), QStringLiteral("vi"));
    EXPECT_FALSE(controller.large_text());
}

TEST_F(KioskControllerTest, KeepsNothingOfTheLastTicketOnceThePersonIsGone) {
    kiosk.take_ticket();
    kiosk.publish_visit("waiting", "printed", "not_yet");
    kiosk.pass(26s);
    EXPECT_EQ(kiosk.page(), "Home");
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
    EXPECT_EQ(kiosk.page(), "Home");
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

TEST_F(KioskControllerTest, SendsNothingOfAForeignCode) {
    controller.scanned("001084000123|012345678|NGUYEN VAN A|01011984|Nam|Ha Noi|01012021");
    EXPECT_TRUE(kiosk.hall.sent().empty());
    EXPECT_EQ(kiosk.page(), "Message");
    kiosk.pass(1s);
    controller.goHome();
    EXPECT_EQ(kiosk.page(), "Home");
}

} // namespace

} // namespace motcua::kiosk
