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

} // namespace
} // namespace motcua::drivers
