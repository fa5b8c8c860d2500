#include "kiosk/technician.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

struct TechnicianTest : ::testing::Test {
    TechnicianTest() {
        hall.subscribe("hall");
        context.view = read_hall(hall.records("hall"), "K1");
        technician.use_panel({268, 476});
    }

    TechnicianSetup setup() {
        TechnicianSetup setup;
        setup.right_pin = [this](const std::string& pin) {
            ++looked;
            return pin == "135790";
        };
        setup.restart = [this] { ++restarted; };
        setup.save_panel = [this](QSizeF size) { saved = size; };
        return setup;
    }

    void knock(int times) {
        for (int time = 0; time < times; ++time)
            technician.knock();
    }

    void enter(const char* pin) {
        for (const char* digit = pin; *digit != 0; ++digit)
            technician.type(QString(QLatin1Char(*digit)));
        technician.enter();
    }

    int looked = 0;
    int restarted = 0;
    QSizeF saved;
    Moment clock{10s};
    ui::FixtureHall hall{scene_hall().toStdString()};
    KioskContext context{.hall = hall,
                         .kiosk = "K1",
                         .new_id = [] { return std::string("1"); },
                         .steady = [this] { return clock; },
                         .view = {},
                         .taps = {}};
    Technician technician{context, setup()};
};

TEST_F(TechnicianTest, OpensAfterSevenQuickTouchesAndTheRightPin) {
    knock(6);
    EXPECT_EQ(technician.state(), Technician::State::none);
    knock(1);
    EXPECT_EQ(technician.state(), Technician::State::pin);
    enter("135790");
    EXPECT_EQ(technician.state(), Technician::State::open);
    EXPECT_EQ(technician.typed(), 0) << "the PIN is not kept";
}

TEST_F(TechnicianTest, SlowTouchesOfTheClockMeanNothing) {
    for (int time = 0; time < 20; ++time) {
        clock += 1s;
        knock(1);
    }
    EXPECT_EQ(technician.state(), Technician::State::none);
}

TEST_F(TechnicianTest, EachWrongPinDoublesTheWait) {
    knock(7);
    for (const int seconds : {1, 2, 4, 8, 16}) {
        enter("000000");
        EXPECT_EQ(technician.wait_seconds(), seconds);
        const int before = looked;
        enter("135790");
        EXPECT_EQ(looked, before) << "no PIN is looked at while it waits";
        clock += std::chrono::seconds(seconds);
        EXPECT_EQ(technician.wait_seconds(), 0);
    }
    for (int time = 0; time < 10; ++time) {
        enter("000000");
        clock += 300s;
    }
    enter("000000");
    EXPECT_EQ(technician.wait_seconds(), 300) << "never longer than that";
    technician.back();
    knock(7);
    EXPECT_EQ(technician.wait_seconds(), 300) << "leaving the page shortens nothing";
}

TEST_F(TechnicianTest, IsNotThereWithoutAPin) {
    Technician without(context, {});
    for (int time = 0; time < 10; ++time)
        without.knock();
    EXPECT_EQ(without.state(), Technician::State::none);
}

TEST_F(TechnicianTest, TellsTheDevicesAndWhatWasScannedButNotItsText) {
    knock(7);
    enter("135790");
    technician.note_scan(ScannedCode::Kind::card, 71);
    QString all;
    for (const Card& card : technician.facts()->cards())
        all += card.label + QStringLiteral(": ") + card.waiting + QLatin1Char('\n');
    EXPECT_NE(all.indexOf(QStringLiteral("Máy in phiếu: hoạt động, ok, closed")), -1)
        << all.toStdString();
    EXPECT_NE(all.indexOf(QStringLiteral("thẻ căn cước, 71 byte")), -1);
}

TEST_F(TechnicianTest, SetsThePanelsSizeByACard) {
    knock(7);
    enter("135790");
    technician.openPanel();
    technician.resizePanel(50);
    EXPECT_NEAR(technician.panel_width(), 281.4, 0.01);
    for (int time = 0; time < 200; ++time)
        technician.resizePanel(-50);
    EXPECT_GE(technician.panel_width(), 80) << "never out of reason";
    technician.savePanel();
    EXPECT_EQ(saved.width(), technician.panel_width());
}

TEST_F(TechnicianTest, RestartsOnlyFromItsPage) {
    technician.restart();
    EXPECT_EQ(restarted, 0);
    knock(7);
    enter("135790");
    technician.restart();
    EXPECT_EQ(restarted, 1);
}

} // namespace

} // namespace motcua::kiosk
