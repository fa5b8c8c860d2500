#include "hall/protocol/base64.h"
#include "hall/protocol/scan.h"

#include <gtest/gtest.h>

namespace motcua::protocol {
namespace {

const rules::Instant read_at{rules::Duration{1795400000123}};

TEST(Scan, goes_to_the_kiosk_as_it_was_read) {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
    }
    const auto frame = scan_frame({"K1", "pdf417", to_base64(bytes), read_at});
    ASSERT_TRUE(is_scan_frame(frame));
    const auto scan = read_scan_frame(frame);
    ASSERT_TRUE(scan);
    EXPECT_EQ(scan->symbology, "pdf417");
    EXPECT_EQ(scan->data, bytes);
    EXPECT_EQ(scan->read_at, read_at);
}

TEST(Scan, is_told_to_the_hall_in_the_commands_own_words) {
    const auto text = pass_scan_text("K\"1", {"qr", "A001", read_at});
    EXPECT_EQ(text,
              R"({"kiosk":"K\"1","symbology":"qr","data":"QTAwMQ==","read_at":1795400000123})");
    PassScanArguments arguments;
    EXPECT_TRUE(Reader(Unknown::refused).read(json::parse(text), arguments));
    EXPECT_EQ(pass_scan_text("K1", {"qr", "", {}}), R"({"kiosk":"K1","symbology":"qr","data":""})");
}

TEST(Scan, is_nothing_when_the_frame_is_broken) {
    const auto frame = scan_frame({"K1", "qr", "QTAwMQ==", read_at});
    for (std::size_t length = 0; length < frame.size(); ++length) {
        EXPECT_FALSE(read_scan_frame(frame.substr(0, length))) << length;
    }
    EXPECT_FALSE(read_scan_frame(R"({"signal":"scan","symbology":"QR!","data":"QTAwMQ=="})"));
    EXPECT_FALSE(read_scan_frame(R"({"signal":"scan","symbology":"qr","data":"QTAwM"})"));
    EXPECT_FALSE(is_scan_frame(R"({"topic":"hall"})"));
}

} // namespace
} // namespace motcua::protocol
