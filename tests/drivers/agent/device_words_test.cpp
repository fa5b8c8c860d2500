#include "drivers/agent/device_words.h"

#include <gtest/gtest.h>

namespace motcua::devices {
namespace {

using drivers::Answer;
using drivers::Cover;
using drivers::Paper;
using drivers::PrinterStatus;

rules::ReportDevice told(const PrinterStatus& status) {
    return describe_printer("P1", "Máy in", "K1", status);
}

TEST(DeviceWords, AHealthyPrinter) {
    PrinterStatus status;
    status.online = Answer::yes;
    status.paper = Paper::near_end;
    status.cover = Cover::closed;
    status.cutter_fault = Answer::no;
    const auto report = told(status);
    EXPECT_EQ(report.device.value, "P1");
    EXPECT_EQ(report.kiosk.value, "K1");
    EXPECT_TRUE(report.online);
    EXPECT_EQ(report.paper, "near_end");
    EXPECT_EQ(report.cover, "closed");
    EXPECT_EQ(report.cutter, "ok");
    EXPECT_EQ(report.fault, "");
}

TEST(DeviceWords, OutOfPaperIsStillThere) {
    PrinterStatus status;
    status.online = Answer::no;
    status.paper = Paper::out;
    EXPECT_TRUE(told(status).online);
    EXPECT_EQ(told(status).paper, "out");
    EXPECT_EQ(told(status).fault, "");
}

TEST(DeviceWords, UnpluggedIsUnknown) {
    PrinterStatus status;
    status.online = Answer::no;
    const auto report = told(status);
    EXPECT_FALSE(report.online);
    EXPECT_EQ(report.paper, "unknown");
    EXPECT_EQ(report.cover, "unknown");
    EXPECT_EQ(report.cutter, "unknown");
}

TEST(DeviceWords, FaultsByName) {
    PrinterStatus status;
    status.online = Answer::yes;
    status.jam = Answer::yes;
    EXPECT_EQ(told(status).fault, "paper_jam");
    status.jam = Answer::no;
    status.overheated = Answer::yes;
    EXPECT_EQ(told(status).fault, "overheated");
    status = {};
    status.online = Answer::no;
    status.paper = Paper::ok;
    EXPECT_EQ(told(status).fault, "offline");
}

TEST(DeviceWords, Keypads) {
    auto report = describe_keypad("pads", "Bàn phím", {true, false}, "");
    EXPECT_EQ(report.kind, rules::DeviceKind::keypad);
    EXPECT_TRUE(report.online);
    EXPECT_EQ(report.label, "Bàn phím");
    EXPECT_EQ(report.fault, "");
    report = describe_keypad("pads", "Bàn phím", {true, true}, "");
    EXPECT_EQ(report.fault, "key_stuck");
    report = describe_keypad("pads", "Bàn phím", {true, false}, "1, 4");
    EXPECT_EQ(report.fault, "help");
    EXPECT_EQ(report.label, "Bàn phím: quầy 1, 4 cần hỗ trợ / counter 1, 4 asks for help");
}

TEST(DeviceWords, Scanners) {
    const auto report = describe_scanner("s", "Đầu đọc mã", "K1", false);
    EXPECT_EQ(report.kind, rules::DeviceKind::scanner);
    EXPECT_EQ(report.kiosk.value, "K1");
    EXPECT_FALSE(report.online);
}

TEST(DeviceWords, ABoardThatNeverAnswersIsNotCalledGood) {
    using drivers::BoardState;
    const auto told = [](BoardState state) {
        const auto report = describe_board("b", "Bảng quầy 1", state);
        return std::string(report.online ? "online" : "offline") + " " + report.fault;
    };
    EXPECT_EQ(told(BoardState::good), "online ");
    EXPECT_EQ(told(BoardState::unknown), "online unknown");
    EXPECT_EQ(told(BoardState::refusing), "online refused");
    EXPECT_EQ(told(BoardState::silent), "offline ");
    EXPECT_EQ(told(BoardState::offline), "offline ");
}

} // namespace
} // namespace motcua::devices
