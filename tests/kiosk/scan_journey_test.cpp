#include "kiosk/card_reading.h"
#include "kiosk/scan_journey.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

#include <string>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

// Invented.
const std::string old_card = "075145000033||Lê Thị Già|03031945|Nữ|...|01012022";
const std::string young_card = "075085000011||Nguyễn Văn Mẫu|15081985|Nam|...|20042021";
const std::string key(64, 'a');

struct ScanJourneyTest : ::testing::Test {
    /// Everything that was sent, as text.
    std::string sent() {
        std::string all;
        for (const ui::Request& request : kiosk.hall.sent())
            all += request.command + boost::json::serialize(request.arguments);
        return all;
    }

    TrialKiosk kiosk;
};

TEST_F(ScanJourneyTest, ACardOfAnOldPersonGivesThePriority) {
    kiosk.controller.scanned(old_card);
    EXPECT_EQ(kiosk.page(), "Home");
    EXPECT_EQ(kiosk.tickets().class_name(), QStringLiteral("Người cao tuổi"));
    EXPECT_FALSE(kiosk.controller.scan()->greeting().isEmpty());
}

TEST_F(ScanJourneyTest, ACardOfAYoungPersonGivesNone) {
    kiosk.controller.scanned(young_card);
    EXPECT_EQ(kiosk.page(), "Home");
    EXPECT_TRUE(kiosk.tickets().class_name().isEmpty());
}

TEST_F(ScanJourneyTest, ACardKeepsWhatHasBeenChosenByHand) {
    kiosk.tickets().choosePriority();
    kiosk.pass(1s);
    kiosk.tickets().chooseClass(QStringLiteral("disabled"));
    const QString chosen = kiosk.tickets().class_name();
    ASSERT_FALSE(chosen.isEmpty());
    kiosk.pass(1s);
    kiosk.controller.scanned(old_card);
    EXPECT_EQ(kiosk.tickets().class_name(), chosen);
}

TEST_F(ScanJourneyTest, AnotherCardTakesBackThePriorityOfTheOneBefore) {
    kiosk.controller.scanned(old_card);
    kiosk.controller.scanned(young_card);
    EXPECT_TRUE(kiosk.tickets().class_name().isEmpty());
}

TEST_F(ScanJourneyTest, ACardKeepsTheServicesMarkedForOneTicket) {
    kiosk.tickets().chooseField(QStringLiteral("civil"));
    kiosk.pass(1s);
    kiosk.tickets().toggleSeveral();
    kiosk.tickets().chooseService(QStringLiteral("B1"));
    kiosk.tickets().back();
    kiosk.pass(1s);
    kiosk.controller.scanned(young_card);
    EXPECT_TRUE(kiosk.tickets().collecting());
}

TEST_F(ScanJourneyTest, TheTicketCarriesAHashAndNothingCarriesTheNumber) {
    kiosk.controller.scanned(young_card);
    ASSERT_EQ(kiosk.hall.sent().back().command, "card_key");
    kiosk.hall.answer(R"({"key": ")" + key + "\"}");
    kiosk.pass(1s);
    kiosk.take_ticket();
    EXPECT_EQ(kiosk.hall.sent().back().arguments.at("card").as_string(),
              hash_of_card("075085000011", key));
    for (const char* secret : {"075085000011", "Mẫu", "15081985", "1985"})
        EXPECT_EQ(sent().find(secret), std::string::npos) << secret;
}

TEST_F(ScanJourneyTest, TheHashGoesWithThePerson) {
    kiosk.controller.scanned(young_card);
    kiosk.hall.answer(R"({"key": ")" + key + "\"}");
    kiosk.pass(41s);
    EXPECT_EQ(kiosk.page(), "Attract");
    kiosk.controller.wake();
    kiosk.pass(1s);
    kiosk.take_ticket();
    EXPECT_EQ(kiosk.hall.sent().back().arguments.at("card").as_string(), "");
}

TEST_F(ScanJourneyTest, WithoutAKeyTheTicketIsTakenAllTheSame) {
    kiosk.controller.scanned(young_card);
    kiosk.hall.refuse({"not_allowed", "Không được.", "Not allowed."});
    kiosk.pass(1s);
    kiosk.take_ticket();
    EXPECT_EQ(kiosk.page(), "Ticket");
}

TEST_F(ScanJourneyTest, AHallThatDoesNotGuardAsksForNoKey) {
    boost::json::object hall = *kiosk.hall.record("hall", "hall");
    hall["one_ticket_a_card"] = false;
    kiosk.hall.publish("hall", "hall", boost::json::serialize(hall));
    kiosk.controller.scanned(young_card);
    EXPECT_TRUE(kiosk.hall.sent().empty());
}

TEST_F(ScanJourneyTest, ACardAmongTheServicesKeepsWhatIsChosen) {
    kiosk.tickets().chooseField(QStringLiteral("civil"));
    kiosk.controller.scanned(old_card);
    EXPECT_EQ(kiosk.page(), "Services");
    EXPECT_EQ(kiosk.tickets().class_name(), QStringLiteral("Người cao tuổi"));
}

} // namespace

} // namespace motcua::kiosk
