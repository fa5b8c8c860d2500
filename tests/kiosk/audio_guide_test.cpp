#include "kiosk/audio_guide.h"
#include "kiosk/gallery/scenes.h"
#include "kiosk/kiosk_screen.h"
#include "tests/support/finger.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

/// What a listener hears, as text.
struct Heard {
    QStringList said;
    int volume = 0;
    bool quiet = true;
};

class ListeningSpeaker : public ui::Speaker {
public:
    explicit ListeningSpeaker(Heard& heard) : heard_(heard) {}

    void say(ui::Utterance utterance) override {
        heard_.said << QString::fromStdString(utterance.phrase.text);
        heard_.volume = utterance.volume;
        heard_.quiet = false;
    }

    void hush() override { heard_.quiet = true; }

private:
    Heard& heard_;
};

/// The whole kiosk, used by keys alone and by ear alone.
struct AudioGuideTest : ::testing::Test {
    AudioGuideTest() {
        screen.window().setGeometry(0, 0, 1080, 1920);
        screen.window().show();
        wait(1s);
    }

    KioskSetup setup() {
        KioskSetup setup = scene_setup(clock, QStringLiteral("vi"));
        setup.speaker = [this] { return std::make_unique<ListeningSpeaker>(heard); };
        return setup;
    }

    void wait(Moment time) {
        clock += time;
        hall.pass(time.count());
        screen.controller().tick();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    void press(int key) {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&screen.window(), &down);
        QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&screen.window(), &up);
        wait(1s);
    }

    QString last() { return heard.said.isEmpty() ? QString() : heard.said.back(); }

    /// Goes down until a choice that holds the words is heard; false when none does.
    bool find(const QString& words) {
        for (int step = 0; step < 40; ++step) {
            press(Qt::Key_Down);
            if (last().contains(words))
                return true;
        }
        return false;
    }

    std::string page() { return screen.controller().page().toStdString(); }

    Heard heard;
    Moment clock{};
    ui::FixtureHall hall{scene_hall().toStdString()};
    KioskScreen screen{hall, setup(), false};
};

constexpr const char* ticket = R"({"number": "A017", "token": "t17", "check": "K7P",
    "url": "http://hall/t/t17", "service": "A", "ahead": 6, "wait": {"low": 10, "high": 20},
    "counters": ["1", "2"], "paper": "asked"})";

TEST_F(AudioGuideTest, IsSilentUntilItsKeyIsPressed) {
    press(Qt::Key_Down);
    EXPECT_TRUE(heard.said.isEmpty());
    press(Qt::Key_F1);
    EXPECT_TRUE(screen.audio().on());
    EXPECT_TRUE(last().contains(QStringLiteral("Chế độ nghe")));
    EXPECT_TRUE(last().contains(QStringLiteral("Mời chọn việc cần làm")));
}

TEST_F(AudioGuideTest, GoesThroughTheChoicesAndTellsPeopleAndWait) {
    press(Qt::Key_F1);
    press(Qt::Key_Down);
    EXPECT_TRUE(
        last().contains(QStringLiteral("Chứng thực, sáu người chờ, mười đến hai mươi phút")))
        << last().toStdString();
    const QString first = last();
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    EXPECT_EQ(last(), first);
}

TEST_F(AudioGuideTest, TakesATicketByKeysAloneAndSpeaksAllThatThePaperSays) {
    press(Qt::Key_F1);
    ASSERT_TRUE(find(QStringLiteral("Chứng thực")));
    press(Qt::Key_Return);
    ASSERT_EQ(hall.sent().back().command, "take_ticket");
    hall.answer(ticket);
    wait(1s);
    EXPECT_EQ(page(), "Ticket");
    for (const char* part : {"a, không một bảy",
                             "Chứng thực",
                             "Quầy một và hai",
                             "sáu người",
                             "mười đến hai mươi phút",
                             "ca, bảy, pê"})
        EXPECT_TRUE(last().contains(QString::fromUtf8(part))) << part << "\n"
                                                              << last().toStdString();
    hall.publish("visit/t17",
                 "visit",
                 R"({"number": "A017", "state": "waiting", "ahead": 6, "paper": "printed",
                     "wait": {"low": 10, "high": 20}})");
    wait(1s);
    EXPECT_TRUE(last().contains(QStringLiteral("Mời lấy phiếu"))) << last().toStdString();
}

TEST_F(AudioGuideTest, ReachesPriorityLookUpAndTheOtherLanguage) {
    press(Qt::Key_F1);
    EXPECT_TRUE(find(QStringLiteral("Ưu tiên")));
    EXPECT_TRUE(find(QStringLiteral("Tra cứu")));
    ASSERT_TRUE(find(QStringLiteral("English")));
    press(Qt::Key_Return);
    press(Qt::Key_F2);
    EXPECT_TRUE(last().contains(QStringLiteral("What do you need today"))) << last().toStdString();
}

TEST_F(AudioGuideTest, GoesBackAndChangesTheVolume) {
    press(Qt::Key_F1);
    ASSERT_TRUE(find(QStringLiteral("Hộ tịch")));
    press(Qt::Key_Return);
    EXPECT_EQ(page(), "Services");
    press(Qt::Key_Escape);
    EXPECT_EQ(page(), "Home");
    press(Qt::Key_VolumeUp);
    EXPECT_EQ(heard.volume, AudioGuide::usual_volume + 10);
    for (int time = 0; time < 20; ++time)
        press(Qt::Key_VolumeDown);
    EXPECT_EQ(heard.volume, 20) << "never silent by mistake";
}

TEST_F(AudioGuideTest, IsForgottenWithThePerson) {
    press(Qt::Key_F1);
    press(Qt::Key_VolumeUp);
    wait(125s);
    EXPECT_EQ(page(), "Attract");
    EXPECT_FALSE(screen.audio().on());
    EXPECT_EQ(screen.audio().volume(), AudioGuide::usual_volume);
    EXPECT_TRUE(heard.quiet);
}

TEST_F(AudioGuideTest, EndsWithThePersonWhoSaysThatAllIsDone) {
    press(Qt::Key_F1);
    ASSERT_TRUE(find(QStringLiteral("Chứng thực")));
    press(Qt::Key_Return);
    hall.answer(ticket);
    wait(1s);
    ASSERT_TRUE(find(QStringLiteral("Xong")));
    press(Qt::Key_Return);
    EXPECT_EQ(page(), "Home");
    EXPECT_FALSE(screen.audio().on());
}

TEST_F(AudioGuideTest, ExplainsItselfWhenHeadphonesWakeTheKiosk) {
    wait(45s);
    ASSERT_EQ(page(), "Attract");
    screen.audio().begin();
    wait(1s);
    EXPECT_TRUE(last().contains(QStringLiteral("Chế độ nghe"))) << last().toStdString();
    EXPECT_TRUE(last().contains(QStringLiteral("Mời chọn việc cần làm"))) << last().toStdString();
}

TEST_F(AudioGuideTest, IsCutOffWhenHeadphonesArePulled) {
    screen.audio().begin();
    wait(1s);
    EXPECT_FALSE(heard.quiet);
    screen.audio().end();
    EXPECT_TRUE(heard.quiet);
    EXPECT_FALSE(screen.audio().on());
}

/// Every page that a scene shows is spoken: none is silent, and each of its choices has words.
TEST_F(AudioGuideTest, SpeaksEveryScreen) {
    for (const Scene& scene : scenes()) {
        SCOPED_TRACE(scene.name);
        Moment time{};
        ui::FixtureHall other(scene_hall().toStdString());
        KioskSetup listening = scene_setup(time, QStringLiteral("vi"));
        listening.speaker = [this] { return std::make_unique<ListeningSpeaker>(heard); };
        KioskScreen one(other, std::move(listening), false);
        one.window().setGeometry(0, 0, 1080, 1920);
        one.window().show();
        SceneKiosk kiosk{other, one.controller(), time};
        scene.play(kiosk);
        QGuiApplication::processEvents();
        heard.said.clear();
        one.audio().begin();
        QGuiApplication::processEvents();
        ASSERT_FALSE(heard.said.isEmpty());
        one.audio().press(AudioKey::start);
        EXPECT_GT(last().size(), 10) << last().toStdString();
        one.audio().press(AudioKey::down);
        EXPECT_FALSE(last().endsWith(QStringLiteral(": "))) << last().toStdString();
    }
}

} // namespace

} // namespace motcua::kiosk
