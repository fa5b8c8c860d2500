#include "drivers/scanner/scanner.h"
#include "drivers/scanner/stream_parser.h"
#include "drivers/transport/serial_transport.h"
#include "tests/support/far_end.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

using namespace std::chrono_literals;
using motcua::testing::FarEnd;

class ScannerTest : public ::testing::Test {
protected:
    void open(StreamFormat format = {}) {
        scanner_ = std::make_unique<Scanner>(
            loop_.get_executor(),
            std::make_unique<SerialTransport>(loop_.get_executor(), far_.path(), SerialSettings{}),
            std::make_unique<StreamParser>(std::move(format)));
        scanner_->start([this](const Scan& scan) { scans_.push_back(scan.data); },
                        [this](bool online) { states_ += online ? "up " : "down "; });
        ASSERT_TRUE(far_.comes_true([this] { return states_ == "up "; }));
    }

    bool scanned(const std::vector<std::string>& what) {
        return far_.comes_true([&] { return scans_ == what; });
    }

    boost::asio::io_context loop_;
    FarEnd far_{loop_};
    std::unique_ptr<Scanner> scanner_;
    std::vector<std::string> scans_;
    std::string states_;
};

TEST_F(ScannerTest, gives_what_it_reads) {
    open();
    far_.say("]Q1A001\r]Q1M\xe1\xba");
    ASSERT_TRUE(scanned({"A001"}));
    far_.say("\xabu\r\n");
    ASSERT_TRUE(scanned({"A001", "Mẫu"}));
}

TEST_F(ScannerTest, ends_a_scan_by_silence) {
    StreamFormat format;
    format.ends = {};
    format.idle = 20ms;
    open(format);
    far_.say("A001");
    ASSERT_TRUE(scanned({"A001"}));
}

TEST_F(ScannerTest, drops_half_a_scan) {
    StreamFormat format;
    format.idle = 20ms;
    open(format);
    far_.say("half");
    ASSERT_TRUE(far_.comes_true([this] { return scanner_->dropped() == 1; }));
    far_.say("whole\r");
    ASSERT_TRUE(scanned({"whole"}));
}

TEST_F(ScannerTest, survives_a_megabyte) {
    open();
    const std::string piece(1000, 'x');
    for (int i = 0; i < 1000; ++i) {
        far_.say(piece);
        loop_.restart();
        loop_.poll();
    }
    far_.say("\rA001\r");
    ASSERT_TRUE(scanned({"A001"}));
    EXPECT_EQ(scanner_->dropped(), 1U);
}

TEST_F(ScannerTest, tells_that_it_was_unplugged) {
    open();
    far_.say("half");
    far_.unplug();
    ASSERT_TRUE(far_.comes_true([this] { return states_ == "up down "; }));
    EXPECT_TRUE(scans_.empty());
}

} // namespace
} // namespace motcua::drivers
