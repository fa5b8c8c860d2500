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

TEST_F(KioskScreenTest, AFingerLooksAProcedureUpAndTakesItsTicket) {
    ASSERT_TRUE(tap("Tra cứu"));
    EXPECT_EQ(page(), "Menu");
    ASSERT_TRUE(tap("Tìm thủ tục"));
    for (const char* key : {"K", "H", "A", "I", "Dấu cách", "S", "I"})
        ASSERT_TRUE(tap(key)) << key;
    ASSERT_TRUE(tap("Đăng ký khai sinh"));
    EXPECT_EQ(page(), "Procedure");
    ASSERT_TRUE(tap("Lấy số"));
    EXPECT_EQ(hall.sent().back().command, "take_ticket");
    EXPECT_EQ(hall.sent().back().arguments.at("services").as_array().at(0).as_string(), "B1");
}

TEST_F(KioskScreenTest, AScannedSlipLeadsToATicketForCollecting) {
    hall.scan("H19.32-250701-0015\r\n");
    EXPECT_EQ(hall.sent().back().command, "dossier_status");
    hall.answer(R"({"answer": "known", "status": 9, "ready": true, "due_at": null,
                    "text": {"vi": "Hồ sơ đã giải quyết xong.", "en": "Settled."}})");
    wait(1s);
    EXPECT_EQ(page(), "Dossier");
    ASSERT_TRUE(tap("Lấy số nhận kết quả"));
    EXPECT_EQ(hall.sent().back().arguments.at("services").as_array().at(0).as_string(), "V");
}

TEST_F(KioskScreenTest, AScannedTicketShowsItsPlaceAndTheCodeThatPays) {
    hall.scan("https://motcua.tranbien.vn/t/t17");
    hall.answer(R"({"token": "t17"})");
    hall.publish("visit/t17",
                 "visit",
                 R"({"number": "A017", "state": "serving", "rating": "not_yet", "fee": 20000,
                     "fee_code": "000201"})");
    wait(1s);
    EXPECT_EQ(page(), "Place");
    ASSERT_TRUE(tap("Nộp phí 20.000 đồng"));
    EXPECT_EQ(page(), "Pay");
    ASSERT_TRUE(tap("Xong"));
    EXPECT_EQ(page(), "Home");
}

TEST_F(KioskScreenTest, AScannedCardOfAnOldPersonLeadsToAPriorityTicket) {
    std::string bytes = "075145000033||Lê Thị Già|03031945|Nữ|...|01012022";
    hall.scan(bytes);
    hall.answer(R"({"key": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})");
    wait(1s);
    ASSERT_TRUE(tap("Chứng thực"));
    EXPECT_EQ(hall.sent().back().arguments.at("priority").as_string(), "elderly");
    EXPECT_EQ(hall.sent().back().arguments.at("card").as_string().size(), 32U);
}

TEST_F(KioskScreenTest, TwoFieldsOneNumber) {
    ASSERT_TRUE(tap("Hộ tịch"));
    ASSERT_TRUE(tap("Làm nhiều thủ tục với một số"));
    ASSERT_TRUE(tap("Đăng ký khai sinh"));
    ASSERT_TRUE(tap("Tiếp tục (1 thủ tục)"));
    ASSERT_TRUE(tap("Thêm thủ tục ở lĩnh vực khác"));
    ASSERT_TRUE(tap("Chứng thực"));
    ASSERT_TRUE(tap("Chứng thực"));
    ASSERT_TRUE(tap("Tiếp tục (2 thủ tục)"));
    ASSERT_TRUE(tap("Lấy số"));
    EXPECT_EQ(hall.sent().back().arguments.at("services").as_array().size(), 2U);
}

TEST_F(KioskScreenTest, ATouchWakesTheKiosk) {
    wait(41s);
    EXPECT_EQ(page(), "Attract");
    finger.tap(QStringLiteral("Chạm để bắt đầu"));
    wait(1s);
    EXPECT_EQ(page(), "Home");
}

TEST_F(KioskScreenTest, APalmPressesNothingByItself) {
    // Two contacts at once, one of them on a field: a hand that leans on the glass.
    ASSERT_TRUE(finger.press_with_palm(QStringLiteral("Chứng thực")));
    wait(1s);
    EXPECT_LE(hall.sent().size(), 1U);
}

TEST_F(KioskScreenTest, AStillScreenIsNotPaintedAgain) {
    wait(1s);
    int frames = 0;
    QObject::connect(&screen.window(), &QQuickWindow::afterRendering, [&] { ++frames; });
    for (int second = 0; second < 20; ++second)
        wait(1s);
    EXPECT_LE(frames, 1) << "twenty seconds within one minute of the clock";
}

} // namespace

} // namespace motcua::kiosk
