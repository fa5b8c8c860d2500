#include "drivers/transport/address.h"
#include "drivers/transport/transport_error.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

TEST(Address, ReadsNetworkPrinters) {
    const auto address = parse_address("tcp://192.168.1.50:9101");
    ASSERT_TRUE(address.has_value());
    EXPECT_EQ(std::get<TcpAddress>(*address).host, "192.168.1.50");
    EXPECT_EQ(std::get<TcpAddress>(*address).port, 9101);
    EXPECT_EQ(std::get<TcpAddress>(*parse_address("tcp://printer-1")).port, 9100);
    EXPECT_EQ(std::get<TcpAddress>(*parse_address("tcp://[::1]:9100")).host, "::1");
    EXPECT_EQ(std::get<TcpAddress>(*parse_address("tcp://[fe80::2]")).port, 9100);
}

TEST(Address, ASlashAtTheEndMakesAFolder) {
    EXPECT_EQ(std::get<FolderAddress>(*parse_address("file:///tmp/slips/")).path, "/tmp/slips/");
    EXPECT_EQ(std::get<FileAddress>(*parse_address("file:///tmp/slips.bin")).path,
              "/tmp/slips.bin");
}

TEST(Address, SaysWhatIsWrong) {
    for (const char* text : {"tcp://",
                             "tcp://host:0",
                             "tcp://host:70000",
                             "tcp://host:9100x",
                             "tcp://a/b",
                             "file://relative",
                             "file://"}) {
        EXPECT_EQ(parse_address(text).error(), TransportError::bad_address) << text;
    }
    for (const char* text : {"", "usb:1", "http://host", "TCP://host"}) {
        EXPECT_EQ(parse_address(text).error(), TransportError::unknown_scheme) << text;
    }
    EXPECT_NE(make_error_code(TransportError::unknown_scheme).message().find("tcp://HOST:PORT"),
              std::string::npos);
}

TEST(Address, UsbDevicesByIdsSerialAndPort) {
    const auto plain = parse_address("usb://04b8:0202");
    ASSERT_TRUE(plain);
    EXPECT_EQ(std::get<UsbAddress>(*plain).id, "04b8:0202");
    const auto twin = parse_address("usb://04b8:0202?serial=J4DF001&port=1-2.4");
    ASSERT_TRUE(twin);
    EXPECT_EQ(std::get<UsbAddress>(*twin).serial, "J4DF001");
    EXPECT_EQ(std::get<UsbAddress>(*twin).port, "1-2.4");
    EXPECT_EQ(std::get<UsbAddress>(*parse_address("usb://")).id, "");
    for (const char* wrong : {"usb://04B8:0202",
                              "usb://4b8:202",
                              "usb://04b8:0202?serial=",
                              "usb://04b8:0202?bus=1",
                              "usb://04b8:0202?port=1&port=2",
                              "usb:///dev/usb/lp0"}) {
        EXPECT_FALSE(parse_address(wrong)) << wrong;
    }
}

TEST(Address, SerialLinesWithWhatTheUnitsSwitchesSay) {
    const auto address =
        parse_address("serial:///dev/ttyS0?baud=9600&parity=even&data=7&flow=xon-xoff");
    ASSERT_TRUE(address);
    const auto& serial = std::get<SerialAddress>(*address);
    EXPECT_EQ(serial.path, "/dev/ttyS0");
    const auto line = serial.over(SerialSettings{});
    EXPECT_EQ(line.baud, 9600);
    EXPECT_EQ(line.data_bits, 7);
    EXPECT_EQ(line.parity, Parity::even);
    EXPECT_EQ(line.flow, FlowControl::xon_xoff);
    EXPECT_EQ(std::get<SerialAddress>(*parse_address("serial:///dev/ttyS0")).over({}),
              SerialSettings{});
    for (const char* wrong : {"serial://ttyS0",
                              "serial:///dev/ttyS0?baud=9601",
                              "serial:///x?data=9",
                              "serial:///x?parity=mark",
                              "serial:///x?speed=9600"}) {
        EXPECT_FALSE(parse_address(wrong)) << wrong;
    }
}

TEST(Address, PrintersThatTakeDocuments) {
    EXPECT_EQ(std::get<SpoolerAddress>(*parse_address("ipp://10.0.0.5/ipp/print")).destination,
              "ipp://10.0.0.5/ipp/print");
    EXPECT_EQ(std::get<SpoolerAddress>(*parse_address("cups://office")).destination, "office");
    EXPECT_FALSE(parse_address("cups://"));
    EXPECT_FALSE(parse_address("cups://a/b"));
}

} // namespace
} // namespace motcua::drivers
