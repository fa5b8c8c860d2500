#include "kiosk/ticket_journey.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

const QString civil = QStringLiteral("civil");
const QString certify = QStringLiteral("certify");

struct TicketJourneyTest : ::testing::Test {
    TrialKiosk kiosk;
    TicketJourney& tickets = kiosk.tickets();
};

TEST_F(TicketJourneyTest, TakesATicketWithOneTapWhereThereIsOneService) {
    tickets.chooseField(certify);
    ASSERT_EQ(kiosk.hall.sent().size(), 1U);
    const ui::Request& sent = kiosk.hall.sent().front();
    EXPECT_EQ(sent.command, "take_ticket");
    EXPECT_EQ(sent.arguments.at("kiosk").as_string(), "K1");
    EXPECT_EQ(sent.arguments.at("services").as_array().at(0).as_string(), "A");
    EXPECT_EQ(sent.arguments.at("priority").as_string(), "");
    EXPECT_EQ(sent.arguments.at("language").as_string(), "vi");
    EXPECT_EQ(kiosk.page(), "Taking");
}

TEST_F(TicketJourneyTest, ShowsTheTicketAndItsPaper) {
    kiosk.take_ticket();
    EXPECT_EQ(kiosk.page(), "Ticket");
    EXPECT_EQ(tickets.number(), QStringLiteral("A017"));
    EXPECT_EQ(tickets.service(), QStringLiteral("Chứng thực"));
    EXPECT_EQ(tickets.counters(), QStringLiteral("Quầy 1 và 2"));
    EXPECT_EQ(tickets.ahead(), QStringLiteral("6 người"));
    EXPECT_EQ(tickets.wait(), QStringLiteral("10–20 phút"));
    EXPECT_EQ(tickets.paper(), QStringLiteral("printing"));
    kiosk.publish_visit("waiting", "printed", "not_yet");
    EXPECT_EQ(tickets.paper(), QStringLiteral("printed"));
    kiosk.publish_visit("called", "printed", "not_yet");
    EXPECT_EQ(tickets.called_to(), QStringLiteral("Quầy 2"));
}

TEST_F(TicketJourneyTest, LetsTheScreenStandInForThePaper) {
    kiosk.take_ticket();
    for (const char* paper : {"failed", "unknown", "none"}) {
        kiosk.publish_visit("waiting", paper, "not_yet");
        EXPECT_EQ(tickets.paper(), QStringLiteral("failed")) << paper;
        EXPECT_EQ(tickets.number(), QStringLiteral("A017"));
    }
}

TEST_F(TicketJourneyTest, DoesNotPromisePaperFromAPrinterInTrouble) {
    kiosk.take_ticket();
    kiosk.hall.publish(
        "hall", "device/printer-K1", R"({"kind": "printer", "kiosk": "K1", "online": false})");
    EXPECT_EQ(tickets.paper(), QStringLiteral("failed"));
}

TEST_F(TicketJourneyTest, StopsPromisingPaperThatDoesNotCome) {
    kiosk.take_ticket();
    kiosk.pass(13s);
    EXPECT_EQ(tickets.paper(), QStringLiteral("failed"));
    kiosk.publish_visit("waiting", "printed", "not_yet");
    EXPECT_EQ(tickets.paper(), QStringLiteral("printed"));
}

TEST_F(TicketJourneyTest, ADoubleTapTakesOneNumber) {
    tickets.chooseField(certify);
    tickets.chooseField(certify);
    EXPECT_EQ(kiosk.hall.sent().size(), 1U);
}

TEST_F(TicketJourneyTest, ADoubleTapOnAFieldDoesNotChooseTheServiceUnderTheFinger) {
    tickets.chooseField(civil);
    tickets.chooseService(QStringLiteral("B1"));
    EXPECT_EQ(kiosk.page(), "Services");
    EXPECT_TRUE(kiosk.hall.sent().empty());
    kiosk.pass(1s);
    tickets.chooseService(QStringLiteral("B1"));
    EXPECT_EQ(kiosk.page(), "Taking");
}

TEST_F(TicketJourneyTest, ALostReplyCostsNoSecondNumber) {
    tickets.chooseField(certify);
    kiosk.hall.hear(false);
    EXPECT_EQ(kiosk.page(), "Taking");
    EXPECT_TRUE(tickets.slow());
    kiosk.hall.hear(true);
    ASSERT_EQ(kiosk.hall.sent().size(), 2U);
    EXPECT_EQ(kiosk.hall.sent()[0].id, kiosk.hall.sent()[1].id);
}

TEST_F(TicketJourneyTest, SendsThePersonToTheDeskWhenTheHallStaysSilent) {
    tickets.chooseField(certify);
    kiosk.hall.hear(false);
    kiosk.pass(31s);
    EXPECT_EQ(kiosk.page(), "Lost");
    kiosk.hall.hear(true);
    EXPECT_EQ(kiosk.page(), "Message");
    EXPECT_EQ(kiosk.hall.sent().size(), 1U) << "given up: not sent behind the person's back";
}

TEST_F(TicketJourneyTest, ShowsTheHallsRefusal) {
    tickets.chooseField(certify);
    kiosk.hall.refuse({"quota_reached", "Hôm nay đã hết lượt.", "No tickets left today."});
    EXPECT_EQ(kiosk.page(), "Message");
    EXPECT_EQ(kiosk.controller.message(), QStringLiteral("Hôm nay đã hết lượt."));
    kiosk.controller.chooseLanguage(QStringLiteral("en"));
    EXPECT_EQ(kiosk.controller.message(), QStringLiteral("No tickets left today."));
}

TEST_F(TicketJourneyTest, ExplainsAClosedServiceAndAsksForNothing) {
    tickets.chooseField(QStringLiteral("build"));
    EXPECT_EQ(kiosk.page(), "Message");
    EXPECT_EQ(kiosk.controller.message(), QStringLiteral("Mở lại lúc 13:00"));
    EXPECT_TRUE(kiosk.hall.sent().empty());
}

TEST_F(TicketJourneyTest, TakesOneNumberForSeveralServices) {
    tickets.chooseField(civil);
    kiosk.pass(1s);
    tickets.toggleSeveral();
    for (const char* service : {"B1", "B3", "B2", "B3"})
        tickets.chooseService(QLatin1String(service));
    tickets.proceed();
    EXPECT_EQ(kiosk.page(), "Confirm");
    kiosk.pass(1s);
    tickets.take();
    const auto& services = kiosk.hall.sent().back().arguments.at("services").as_array();
    ASSERT_EQ(services.size(), 2U);
    EXPECT_EQ(services[0].as_string(), "B1");
    EXPECT_EQ(services[1].as_string(), "B2");
}

TEST_F(TicketJourneyTest, CarriesThePriorityClassAndThenForgetsIt) {
    tickets.choosePriority();
    EXPECT_EQ(kiosk.page(), "Classes");
    kiosk.pass(1s);
    tickets.chooseClass(QStringLiteral("elderly"));
    EXPECT_EQ(kiosk.page(), "Home");
    EXPECT_EQ(tickets.class_name(), QStringLiteral("Người cao tuổi"));
    kiosk.pass(1s);
    kiosk.take_ticket();
    EXPECT_EQ(kiosk.hall.sent().front().arguments.at("priority").as_string(), "elderly");
    kiosk.pass(1s);
    kiosk.controller.goHome();
    EXPECT_TRUE(tickets.class_name().isEmpty());
}

TEST_F(TicketJourneyTest, GoesBackToTheFirstScreen) {
    tickets.chooseField(civil);
    kiosk.pass(1s);
    tickets.back();
    EXPECT_EQ(kiosk.page(), "Home");
}

TEST_F(TicketJourneyTest, AddsServicesOfOtherFieldsToOneNumber) {
    tickets.chooseField(civil);
    kiosk.pass(1s);
    tickets.toggleSeveral();
    tickets.chooseService(QStringLiteral("B1"));
    tickets.proceed();
    kiosk.pass(1s);
    tickets.addOther();
    EXPECT_EQ(kiosk.page(), "Home");
    EXPECT_TRUE(tickets.collecting());
    kiosk.pass(1s);
    tickets.chooseField(certify);
    EXPECT_EQ(kiosk.page(), "Services") << "a field with one service is marked, not taken";
    kiosk.pass(1s);
    tickets.chooseService(QStringLiteral("A"));
    tickets.proceed();
    kiosk.pass(1s);
    EXPECT_EQ(tickets.chosen()->count(), 2);
    tickets.take();
    const auto& services = kiosk.hall.sent().back().arguments.at("services").as_array();
    ASSERT_EQ(services.size(), 2U);
    EXPECT_EQ(services[0].as_string(), "B1");
    EXPECT_EQ(services[1].as_string(), "A");
}

TEST_F(TicketJourneyTest, MarksNoMoreThanOneNumberIsGoodFor) {
    tickets.chooseField(civil);
    kiosk.pass(1s);
    tickets.toggleSeveral();
    for (const char* service : {"B1", "B2", "B3", "C"})
        tickets.chooseService(QLatin1String(service));
    EXPECT_TRUE(tickets.at_limit());
    EXPECT_EQ(tickets.chosen_count(), 3);
}

TEST_F(TicketJourneyTest, DropsWhatWasMarked) {
    tickets.chooseField(civil);
    kiosk.pass(1s);
    tickets.toggleSeveral();
    tickets.chooseService(QStringLiteral("B1"));
    tickets.back();
    kiosk.pass(1s);
    EXPECT_TRUE(tickets.collecting());
    tickets.dropChosen();
    EXPECT_FALSE(tickets.collecting());
}

TEST_F(TicketJourneyTest, KeepsThePriorityWhenSomebodyGoesBack) {
    tickets.use_class(QStringLiteral("elderly"));
    tickets.chooseField(civil);
    kiosk.pass(1s);
    tickets.back();
    EXPECT_EQ(tickets.class_name(), QStringLiteral("Người cao tuổi"));
}

TEST_F(TicketJourneyTest, SaysWhereToGoForWhatIsNotReceivedHere) {
    tickets.chooseField(civil);
    kiosk.pass(1s);
    tickets.chooseService(QStringLiteral("B4"));
    EXPECT_EQ(kiosk.controller.message_heading(), QStringLiteral("Thủ tục này không nhận tại đây"));
    EXPECT_NE(kiosk.controller.message().indexOf(QStringLiteral("236 Phan Trung")), -1);
    EXPECT_TRUE(kiosk.hall.sent().empty());
}

TEST_F(TicketJourneyTest, SaysThatTheQuotaIsSpent) {
    boost::json::object service = *kiosk.hall.record("hall", "service/C");
    service["state"] = "full";
    service["reason"] = boost::json::object{{"vi", "Hôm nay đã phát đủ số cho thủ tục này."}};
    kiosk.hall.publish("hall", "service/C", boost::json::serialize(service));
    tickets.chooseField(QStringLiteral("land"));
    EXPECT_EQ(kiosk.controller.message(), QStringLiteral("Hôm nay đã phát đủ số cho thủ tục này."));
}

} // namespace

} // namespace motcua::kiosk
