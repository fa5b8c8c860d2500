#include "drivers/printer/printer_status.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

PrinterStatus real_time(int n, std::uint8_t byte) {
    PrinterStatus status;
    apply_real_time(status, n, byte);
    return status;
}

TEST(PrinterStatus, NothingHeardIsNothingKnown) {
    EXPECT_EQ(obstacle({}), "");
    EXPECT_EQ(PrinterStatus{}.paper, Paper::unknown);
}

TEST(PrinterStatus, RealTimeBytesOfEpsonsTable) {
    EXPECT_EQ(real_time(1, 0x12).online, Answer::yes);
    EXPECT_EQ(real_time(1, 0x1A).online, Answer::no);
    EXPECT_EQ(real_time(2, 0x12).cover, Cover::closed);
    EXPECT_EQ(real_time(2, 0x16).cover, Cover::open);
    EXPECT_EQ(real_time(2, 0x32).paper, Paper::out);
    EXPECT_EQ(real_time(3, 0x1A).cutter_fault, Answer::yes);
    EXPECT_EQ(real_time(3, 0x32).fault, Answer::yes);
    EXPECT_EQ(real_time(3, 0x52).overheated, Answer::yes);
    EXPECT_EQ(real_time(4, 0x12).paper, Paper::ok);
    EXPECT_EQ(real_time(4, 0x1E).paper, Paper::near_end);
    EXPECT_EQ(real_time(4, 0x7E).paper, Paper::out);
}

TEST(PrinterStatus, BytesWithoutFixedBitsMeanTheSame) {
    EXPECT_EQ(real_time(4, 0x6C).paper, Paper::out) << "Reliance";
    EXPECT_EQ(real_time(4, 0x0C).paper, Paper::near_end);
}

TEST(PrinterStatus, PaperIsNotKnownWhileTheCoverIsOpen) {
    PrinterStatus status;
    apply_real_time(status, 2, 0x16);
    apply_real_time(status, 4, 0x12);
    EXPECT_EQ(status.paper, Paper::unknown) << "the sensor keeps its last word";
    EXPECT_EQ(obstacle(status), "cover_open");
    apply_real_time(status, 2, 0x12);
    apply_real_time(status, 4, 0x12);
    EXPECT_EQ(status.paper, Paper::ok);
}

TEST(PrinterStatus, PortStatusOfUsb) {
    PrinterStatus status;
    apply_port(status, 0x18);
    EXPECT_EQ(status.online, Answer::yes);
    EXPECT_EQ(status.paper, Paper::ok);
    apply_port(status, 0x38);
    EXPECT_EQ(status.paper, Paper::out);
    apply_port(status, 0x10);
    EXPECT_EQ(status.online, Answer::no) << "it says that something is wrong";
    status.paper = Paper::near_end;
    apply_port(status, 0x18);
    EXPECT_EQ(status.paper, Paper::near_end) << "not empty is all that the port can say";
}

TEST(PrinterStatus, AutomaticStatus) {
    PrinterStatus status;
    apply_automatic(status, {0x10, 0x00, 0x00, 0x0F});
    EXPECT_EQ(status.online, Answer::yes);
    EXPECT_EQ(obstacle(status), "");
    apply_automatic(status, {0x38, 0x00, 0x0F, 0x0F});
    EXPECT_EQ(status.paper, Paper::out);
    EXPECT_EQ(obstacle(status), "cover_open");
    apply_automatic(status, {0x18, 0x08, 0x03, 0x0F});
    EXPECT_EQ(status.paper, Paper::near_end);
    EXPECT_EQ(obstacle(status), "cutter_fault");
}

TEST(PrinterStatus, FullStatusOfKioskPrinters) {
    PrinterStatus status;
    apply_full(status, {0x20, 0x00, 0x40, 0x00});
    EXPECT_EQ(status.ticket_in_mouth, Answer::yes);
    EXPECT_EQ(obstacle(status), "paper_jam");
    apply_full(status, {0x05, 0x02, 0x01, 0x01});
    EXPECT_EQ(status.paper, Paper::out);
    EXPECT_EQ(status.cover, Cover::open);
    EXPECT_EQ(status.overheated, Answer::yes);
    EXPECT_EQ(status.cutter_fault, Answer::yes);
    EXPECT_EQ(status.jam, Answer::no);
}

TEST(PrinterStatus, OfflineForAReasonNamesTheReason) {
    PrinterStatus status;
    status.online = Answer::no;
    EXPECT_EQ(obstacle(status), "offline");
    status.paper = Paper::out;
    EXPECT_EQ(obstacle(status), "paper_out");
    status = {};
    status.paper = Paper::near_end;
    EXPECT_EQ(obstacle(status), "") << "it still prints";
}

} // namespace
} // namespace motcua::drivers
