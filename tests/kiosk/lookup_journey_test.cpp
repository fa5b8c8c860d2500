#include "kiosk/lookup_journey.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

struct LookupJourneyTest : ::testing::Test {
    void type_ticket(bool to_rate) {
        to_rate ? kiosk.controller.openRating() : kiosk.controller.openLookup();
        kiosk.pass(1s);
        for (const char key : std::string("A017"))
            lookup.entry()->type(QString(QLatin1Char(key)));
        lookup.proceed();
        for (const char key : std::string("K7P"))
            lookup.entry()->type(QString(QLatin1Char(key)));
        lookup.proceed();
    }

    TrialKiosk kiosk;
    LookupJourney& lookup = *kiosk.controller.lookup();
};

TEST_F(LookupJourneyTest, ShowsThePlaceOfATypedTicketAndFollowsIt) {
    type_ticket(false);
    const ui::Request& sent = kiosk.hall.sent().back();
    EXPECT_EQ(sent.command, "find_visit");
    EXPECT_EQ(sent.arguments.at("number").as_string(), "A017");
    EXPECT_EQ(sent.arguments.at("check").as_string(), "K7P");
    kiosk.hall.answer(R"({"token": "t17"})");
    kiosk.publish_visit("waiting", "printed", "not_yet");
    EXPECT_EQ(kiosk.page(), "Place");
    EXPECT_EQ(lookup.ahead(), QStringLiteral("6 người"));
    kiosk.publish_visit("called", "printed", "not_yet");
    EXPECT_EQ(lookup.state_text(), QStringLiteral("Đang được gọi, mời đến: Quầy 2"));
}

TEST_F(LookupJourneyTest, SaysThatANumberIsUnknownAndLetsTypeAgain) {
    type_ticket(false);
    kiosk.hall.refuse({"visit_unknown", "Không tìm thấy số này.", "Not found."});
    EXPECT_EQ(kiosk.page(), "Number");
    EXPECT_EQ(lookup.problem(), QStringLiteral("Không tìm thấy số này."));
    lookup.entry()->erase();
    EXPECT_TRUE(lookup.problem().isEmpty());
}

TEST_F(LookupJourneyTest, GoesOnToTheRatingWhenThatWasAskedFor) {
    type_ticket(true);
    kiosk.hall.answer(R"({"token": "t17"})");
    kiosk.publish_visit("finished", "printed", "open");
    EXPECT_EQ(kiosk.page(), "Rate");
}

TEST_F(LookupJourneyTest, AsksOnceHoweverOftenItIsTapped) {
    type_ticket(false);
    lookup.proceed();
    EXPECT_EQ(kiosk.hall.sent().size(), 1U);
}

TEST_F(LookupJourneyTest, TellsTheFeeThatStandsAtTheCounterAndTheCodeThatPaysIt) {
    type_ticket(false);
    kiosk.hall.answer(R"({"token": "t17"})");
    kiosk.publish_visit("serving", "printed", "not_yet");
    EXPECT_EQ(lookup.fee(), QString());
    boost::json::object counter = *kiosk.hall.record("hall", "counter/2");
    counter["number"] = "A017";
    counter["fee"] = 20000;
    counter["fee_purpose"] = "Lệ phí chứng thực";
    counter["fee_code"] = "000201";
    kiosk.hall.publish("hall", "counter/2", boost::json::serialize(counter));
    EXPECT_EQ(lookup.fee(), QStringLiteral("20.000 đồng"));
    EXPECT_EQ(lookup.fee_code(), QStringLiteral("000201"));
    kiosk.pass(1s);
    lookup.openPay();
    EXPECT_EQ(kiosk.page(), "Pay");
}

} // namespace

} // namespace motcua::kiosk
