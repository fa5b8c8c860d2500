#include "kiosk/home_screen.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

struct HomeScreenTest : ::testing::Test {
    const Card& card(std::size_t place) { return home.fields()->cards().at(place); }

    /// The notice after the printer reported this.
    std::string notice(const std::string& report) {
        kiosk.hall.publish(
            "hall", "device/printer-K1", R"({"kind": "printer", "kiosk": "K1", )" + report + "}");
        return home.notice().toStdString();
    }

    TrialKiosk kiosk;
    HomeScreen& home = *kiosk.controller.home();
};

TEST_F(HomeScreenTest, ShowsPeopleAndWaitOfEachField) {
    EXPECT_EQ(card(0).badge, QStringLiteral("A"));
    EXPECT_EQ(card(0).waiting, QStringLiteral("<b>6</b> người chờ"));
    EXPECT_EQ(card(0).wait, QStringLiteral("10–20 phút"));
    EXPECT_TRUE(card(0).open);
}

TEST_F(HomeScreenTest, AddsUpTheServicesOfAField) {
    EXPECT_EQ(card(1).waiting, QStringLiteral("<b>3</b> người chờ"));
    EXPECT_TRUE(card(1).open) << "one closed service does not close the field";
}

TEST_F(HomeScreenTest, SaysWhyAFieldIsClosed) {
    EXPECT_FALSE(card(6).open);
    EXPECT_EQ(card(6).reason, QStringLiteral("Mở lại lúc 13:00"));
}

TEST_F(HomeScreenTest, TellsThePrintersTrouble) {
    EXPECT_EQ(home.notice(), QString());
    EXPECT_NE(notice(R"("online": false)").find("Máy in đang ngừng hoạt động"), std::string::npos);
    EXPECT_NE(notice(R"("online": true, "cover": "open")").find("Nắp máy in"), std::string::npos);
    EXPECT_NE(notice(R"("online": true, "paper": "out")").find("hết giấy"), std::string::npos);
    EXPECT_EQ(notice(R"("online": true, "cover": "closed", "paper": "ok")"), "");
}

TEST_F(HomeScreenTest, JoinsThePriorityClassesIntoOneSentence) {
    EXPECT_EQ(home.priority(),
              QStringLiteral("Người cao tuổi, người khuyết tật, phụ nữ mang thai, nuôi con nhỏ, "
                             "người có công"));
}

} // namespace

} // namespace motcua::kiosk
