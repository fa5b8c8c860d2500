#include "drivers/line/checksum.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

TEST(Checksum, adds_and_mixes) {
    const Bytes bytes{0x05, 0x01, 0x00, 0xff};
    EXPECT_EQ(checksum(Checksum::none, bytes), Bytes{});
    EXPECT_EQ(checksum(Checksum::sum8, bytes), Bytes{0x05});
    EXPECT_EQ(checksum(Checksum::xor8, bytes), Bytes{0xfb});
    EXPECT_EQ(checksum(Checksum::sum8_hex, bytes), (Bytes{'0', '5'}));
    EXPECT_EQ(checksum(Checksum::xor8_hex, bytes), (Bytes{'F', 'B'}));
    EXPECT_EQ(checksum(Checksum::sum16_hex, bytes), (Bytes{'0', '1', '0', '5'}));
}

/// The vendor's example of a four-digit meter, and the check value of the CRC catalogue.
TEST(Checksum, makes_the_crc_of_modbus) {
    EXPECT_EQ(modbus_crc(Bytes{0x01, 0x06, 0x00, 0x00, 0x00, 0x32}), 0x1f08);
    const std::string_view nine = "123456789";
    EXPECT_EQ(modbus_crc(Bytes(nine.begin(), nine.end())), 0x4b37);
}

} // namespace
} // namespace motcua::drivers
