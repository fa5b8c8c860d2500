#include "drivers/line/modbus.h"

#include <gtest/gtest.h>

#include <random>

namespace motcua::drivers {
namespace {

using State = ModbusReply::State;

/// The frames of the DM56A04 digit tubes' manual, and of a meter's.
TEST(Modbus, writes_the_frames_of_the_makers_examples) {
    EXPECT_EQ(modbus_write(1, 0, 50), (Bytes{0x01, 0x06, 0x00, 0x00, 0x00, 0x32, 0x08, 0x1f}));
    EXPECT_EQ(modbus_write(5, 7, 42), (Bytes{0x05, 0x06, 0x00, 0x07, 0x00, 0x2a, 0xb8, 0x50}));
    const std::vector<std::uint16_t> text{'A', '0', '0', '1'};
    EXPECT_EQ(modbus_write(5, 0, text),
              (Bytes{0x05,
                     0x10,
                     0x00,
                     0x00,
                     0x00,
                     0x04,
                     0x08,
                     0x00,
                     0x41,
                     0x00,
                     0x30,
                     0x00,
                     0x30,
                     0x00,
                     0x31,
                     0x62,
                     0xa2}));
    EXPECT_EQ(modbus_read(0x11, ModbusRead::holding_registers, 0x6b, 3),
              (Bytes{0x11, 0x03, 0x00, 0x6b, 0x00, 0x03, 0x76, 0x87}));
}

const Bytes read_request = modbus_read(0x11, ModbusRead::holding_registers, 0x6b, 3);
/// The example of the Modbus specification, 6.3.
const Bytes read_reply{0x11, 0x03, 0x06, 0xae, 0x41, 0x56, 0x52, 0x43, 0x40, 0x49, 0xad};

TEST(Modbus, reads_registers_however_the_reply_is_cut) {
    for (std::size_t cut = 0; cut <= read_reply.size(); ++cut) {
        ModbusReply reply(read_request);
        reply.feed(std::span(read_reply).first(cut));
        ASSERT_EQ(reply.feed(std::span(read_reply).subspan(cut)), State::good) << cut;
        EXPECT_EQ(reply.registers(), (std::vector<std::uint16_t>{0xae41, 0x5652, 0x4340}));
    }
}

TEST(Modbus, waits_for_the_last_byte) {
    ModbusReply reply(read_request);
    EXPECT_EQ(reply.feed(std::span(read_reply).first(10)), State::waiting);
    EXPECT_EQ(reply.feed(std::span(read_reply).last(1)), State::good);
}

TEST(Modbus, reads_bits) {
    // Read inputs 197 to 218 of unit 17: the specification's example, 6.2.
    ModbusReply reply(modbus_read(0x11, ModbusRead::inputs, 0xc4, 0x16));
    Bytes frame{0x11, 0x02, 0x03, 0xac, 0xdb, 0x35, 0x20, 0x18};
    ASSERT_EQ(reply.feed(frame), State::good);
    const auto bits = reply.bits();
    EXPECT_EQ(bits.size(), 24U);
    EXPECT_FALSE(bits[0]);
    EXPECT_TRUE(bits[2]);
    EXPECT_TRUE(bits[8]);
    EXPECT_TRUE(bits[21]);
}

TEST(Modbus, tells_a_refusal) {
    ModbusReply reply(modbus_read(10, ModbusRead::coils, 1185, 1));
    Bytes frame{0x0a, 0x81, 0x02, 0xb0, 0x53};
    ASSERT_EQ(reply.feed(frame), State::exception);
    EXPECT_EQ(reply.exception(), 2);
}

TEST(Modbus, does_not_take_noise_for_an_answer) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int round = 0; round < 300; ++round) {
        ModbusReply reply(read_request);
        Bytes noise(random() % 40);
        for (auto& byte : noise) {
            byte = static_cast<std::uint8_t>(random() % 4 == 0 ? 0x11 : random());
        }
        reply.feed(noise);
        ASSERT_EQ(reply.feed(read_reply), State::good);
        EXPECT_EQ(reply.registers()[0], 0xae41);
    }
}

TEST(Modbus, does_not_take_a_damaged_reply) {
    for (std::size_t at = 0; at < read_reply.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            auto frame = read_reply;
            frame[at] = static_cast<std::uint8_t>(frame[at] ^ 1 << bit);
            ModbusReply reply(read_request);
            EXPECT_EQ(reply.feed(frame), State::waiting) << at << " " << bit;
        }
    }
}

TEST(Modbus, does_not_take_another_units_reply) {
    ModbusReply reply(modbus_read(0x12, ModbusRead::holding_registers, 0x6b, 3));
    EXPECT_EQ(reply.feed(read_reply), State::waiting);
}

} // namespace
} // namespace motcua::drivers
