#include "kiosk/gallery/scenes.h"
#include "kiosk/kiosk_screen.h"
#include "tests/support/finger.h"
#include "ui/fixture_hall.h"

#include <QGuiApplication>

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

/// The whole kiosk with its pixels, touched by a finger.
struct KioskScreenTest : ::testing::Test {
    KioskScreenTest() {
        screen.window().setGeometry(0, 0, 540, 960);
        screen.window().show();
        wait(1s);
    }

    void wait(Moment time) {
        clock += time;
        hall.pass(time.count());
        screen.controller().tick();
        QGuiApplication::processEvents();
    }

    bool tap(const char* label) {
        const bool found = finger.tap(QString::fromUtf8(label));
        wait(1s);
        return found;
    }

    std::string page() { return screen.controller().page().toStdString(); }

    void publish_visit(const std::string& paper, const std::string& rating) {
        hall.publish("visit/t17",
                     "visit",
                     R"({"number": "A017", "state": "finished", "ahead": 6, "paper": ")" + paper +
                         R"(", "rating": ")" + rating + "\"}");
        QGuiApplication::processEvents();
    }

    Moment clock{};
    ui::FixtureHall hall{scene_hall().toStdString()};
    KioskScreen screen{hall, scene_setup(clock, QStringLiteral("vi")), false};
    testing::Finger finger{screen.window()};
};

constexpr const char* ticket = R"({"number": "A017", "token": "t17", "check": "K7P",
    "url": "http://hall/t/t17", "service": "A", "ahead": 6, "counters": ["1"], "paper": "asked"})";

TEST_F(KioskScreenTest, AFingerTakesATicketAndGoesOn) {
    ASSERT_TRUE(tap("Chứng thực"));
    ASSERT_EQ(hall.sent().size(), 1U);
    EXPECT_EQ(hall.sent().front().command, "take_ticket");
    hall.answer(ticket);
    publish_visit("printed", "not_yet");
    EXPECT_EQ(page(), "Ticket");
    wait(1s);
    ASSERT_TRUE(tap("Xong"));
    EXPECT_EQ(page(), "Home");
}

TEST_F(KioskScreenTest, ActsOnReleaseAndNotOnASlip) {
    ASSERT_TRUE(finger.press(QStringLiteral("Chứng thực")));
    QGuiApplication::processEvents();
    EXPECT_TRUE(hall.sent().empty());
    finger.lift();
    EXPECT_EQ(hall.sent().size(), 1U);
}

TEST_F(KioskScreenTest, AFingerThatSlidesAwayMeansNothing) {
    ASSERT_TRUE(finger.slip(QStringLiteral("Chứng thực")));
    EXPECT_TRUE(hall.sent().empty());
    EXPECT_EQ(page(), "Home");
}

TEST_F(KioskScreenTest, ALongPressMeansATap) {
    ASSERT_TRUE(finger.press(QStringLiteral("Chứng thực")));
    wait(5s);
    finger.lift();
    EXPECT_EQ(hall.sent().size(), 1U);
}

TEST_F(KioskScreenTest, ADoubleTapTakesOneNumber) {
    finger.tap(QStringLiteral("Chứng thực"));
    finger.tap(QStringLiteral("Chứng thực"));
    EXPECT_EQ(hall.sent().size(), 1U);
}

TEST_F(KioskScreenTest, AFingerChoosesAServiceAmongSeveral) {
    ASSERT_TRUE(tap("Hộ tịch"));
    EXPECT_EQ(page(), "Services");
    ASSERT_TRUE(tap("Đăng ký khai sinh"));
    EXPECT_EQ(hall.sent().back().arguments.at("services").as_array().at(0).as_string(), "B1");
}

TEST_F(KioskScreenTest, AFingerRates) {
    ASSERT_TRUE(tap("Đánh giá"));
    for (const char* key : {"A", "0", "1", "7"})
        ASSERT_TRUE(tap(key)) << key;
    ASSERT_TRUE(tap("Tiếp tục"));
    for (const char* key : {"K", "7", "P"})
        ASSERT_TRUE(tap(key)) << key;
    ASSERT_TRUE(tap("Xem"));
    EXPECT_EQ(hall.sent().back().command, "find_visit");
    hall.answer(R"({"token": "t17"})");
    publish_visit("printed", "open");
    EXPECT_EQ(page(), "Rate");
    wait(1s);
    ASSERT_TRUE(tap("Hài lòng"));
    EXPECT_EQ(page(), "Reasons");
    ASSERT_TRUE(tap("Phải chờ lâu"));
    ASSERT_TRUE(tap("Gửi đánh giá"));
    EXPECT_EQ(hall.sent().back().arguments.at("level").as_int64(), 2);
    hall.answer("{}");
    EXPECT_EQ(page(), "Thanks");
}

TEST_F(KioskScreenTest, AFingerSwitchesLanguageAndAids) {
    ASSERT_TRUE(tap("English"));
    ASSERT_TRUE(tap("Large text"));
    EXPECT_TRUE(screen.controller().large_text());
    ASSERT_TRUE(tap("Lower"));
    EXPECT_TRUE(screen.controller().lowered());
    ASSERT_TRUE(tap("Contrast"));
    ASSERT_TRUE(tap("Tiếng Việt"));
    EXPECT_EQ(screen.controller().language(), QStringLiteral("vi"));
}

TEST_F(KioskScreenTest, AnyTouchKeepsThePersonsPage) {
    ASSERT_TRUE(tap("Hộ tịch"));
    wait(50s);
    EXPECT_TRUE(screen.controller().leaving());
    ASSERT_TRUE(finger.tap(QStringLiteral("Tôi vẫn ở đây")));
    EXPECT_FALSE(screen.controller().leaving());
    EXPECT_EQ(page(), "Services");
}

} // namespace

} // namespace motcua::kiosk
