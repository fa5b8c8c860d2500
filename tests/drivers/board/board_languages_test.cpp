#include "drivers/board/alpha_board.h"
#include "drivers/board/ascii_board.h"
#include "drivers/board/modbus_board.h"

#include <gtest/gtest.h>

#include <cstdio>

namespace motcua::drivers {
namespace {

std::string hex(const Bytes& bytes) {
    std::string text;
    for (const auto byte : bytes) {
        char two[4];
        std::snprintf(two, sizeof two, "%s%02X", text.empty() ? "" : " ", byte);
        text += two;
    }
    return text;
}

std::string frames(const BoardLanguage& language, std::string_view text, int address) {
    std::string all;
    for (const auto& frame : language.show(text, address)) {
        all += (all.empty() ? "" : " | ") + hex(frame.bytes);
    }
    return all;
}

Bytes bytes(std::string_view text) {
    return {text.begin(), text.end()};
}

TEST(BoardText, shows_what_fits) {
    TextFormat four;
    EXPECT_EQ(fit("A001", four), "A001");
    EXPECT_EQ(fit("a1", four), "  A1");
    EXPECT_EQ(fit("AB1234", four), "1234");
    EXPECT_EQ(fit("", four), "    ");
    EXPECT_EQ(fit("Mời 7\x1b\x02", four), " MI7"); // no control bytes, no half letters
    four.letters = false;
    EXPECT_EQ(fit("A001", four), " 001");
    EXPECT_EQ(fit("----", four), "----");
    four.align = TextFormat::Align::left;
    four.pad = '0';
    EXPECT_EQ(fit("A1", four), "1000");
}

/// The examples of the makers' manuals.
TEST(AsciiBoard, writes_the_frames_of_the_manuals) {
    AsciiFormat ed400d;
    ed400d.text.digits = 3;
    ed400d.text.letters = false;
    EXPECT_EQ(frames(AsciiBoard(ed400d), "A001", 5), "02 30 35 30 30 31 03");
    AsciiFormat ed206 = ed400d;
    ed206.suffix = {0x0d};
    EXPECT_EQ(frames(AsciiBoard(ed206), "42", 12), "02 31 32 20 34 32 0D");
    AsciiFormat er4s = ed400d;
    er4s.prefix = {0x03, 0x02};
    er4s.address_digits = 1;
    EXPECT_EQ(frames(AsciiBoard(er4s), "001", 5), "03 02 35 30 30 31 03");
}

TEST(AsciiBoard, writes_every_part_in_its_place) {
    AsciiFormat format;
    format.text.digits = 2;
    format.prefix = bytes("<");
    format.address = AsciiFormat::Address::hex;
    format.before_text = bytes("W");
    format.after_text = bytes(";");
    format.checksum = Checksum::xor8_hex;
    format.checksum_from = 1;
    format.suffix = bytes(">");
    // 1F W 4 2 ; mixed: 31^46^57^34^32^3B = 1D
    EXPECT_EQ(frames(AsciiBoard(format), "42", 31), "3C 31 46 57 34 32 3B 31 44 3E");
    format.address = AsciiFormat::Address::byte;
    format.checksum = Checksum::none;
    EXPECT_EQ(frames(AsciiBoard(format), "42", 200), "3C C8 57 34 32 3B 3E");
    format.address = AsciiFormat::Address::none;
    EXPECT_EQ(frames(AsciiBoard(format), "42", 200), "3C 57 34 32 3B 3E");
}

TEST(AsciiBoard, hears_its_answer_through_noise) {
    AsciiFormat format;
    EXPECT_FALSE(AsciiBoard(format).show("1", 1)[0].hear) << "most never say a word";
    format.good = bytes("OK");
    format.refused = bytes("ER");
    auto hear = AsciiBoard(format).show("1", 1)[0].hear;
    EXPECT_EQ(hear(bytes("xyO")), BoardReply::waiting);
    EXPECT_EQ(hear(bytes("K")), BoardReply::good);
    hear = AsciiBoard(format).show("1", 1)[0].hear;
    EXPECT_EQ(hear(bytes("EO")), BoardReply::waiting);
    EXPECT_EQ(hear(bytes("KER")), BoardReply::good) << "the first counts";
    hear = AsciiBoard(format).show("1", 1)[0].hear;
    EXPECT_EQ(hear(Bytes(100'000, 'E')), BoardReply::waiting);
    EXPECT_EQ(hear(bytes("R")), BoardReply::refused);
}

/// "A001" at sign 5, held: the bytes of two unrelated programs.
TEST(AlphaBoard, writes_the_priority_file) {
    AlphaFormat format;
    EXPECT_EQ(frames(AlphaBoard(format), "A001", 5),
              "00 00 00 00 00 01 5A 30 35 02 41 30 1B 20 62 41 30 30 31 03 30 31 45 35 04");
    format.checksum = false;
    format.colour = AlphaFormat::Colour::green;
    format.label = 'A';
    EXPECT_EQ(frames(AlphaBoard(format), "A001", 0x2b),
              "00 00 00 00 00 01 5A 32 42 02 41 41 1B 20 62 1C 32 41 30 30 31 04");
    EXPECT_EQ(frames(AlphaBoard(format), "", 5), "00 00 00 00 00 01 5A 30 35 02 41 41 04");
    format.answers = true;
    EXPECT_EQ(AlphaBoard(format).show("A", 1)[0].hear(Bytes{0x06}), BoardReply::good);
    EXPECT_EQ(AlphaBoard(format).show("A", 1)[0].hear(Bytes{0x15}), BoardReply::refused);
}

TEST(ModbusBoard, writes_a_register_a_letter) {
    EXPECT_EQ(frames(ModbusBoard(ModbusFormat{}), "A001", 5),
              "05 10 00 00 00 04 08 00 41 00 30 00 30 00 31 62 A2");
}

TEST(ModbusBoard, writes_numbers_and_what_is_dark) {
    ModbusFormat format;
    format.style = ModbusFormat::Style::number;
    format.one_by_one = true;
    format.first = 7;
    format.dark = 0xffff;
    EXPECT_EQ(frames(ModbusBoard(format), "A042", 5), "05 06 00 07 00 2A B8 50");
    EXPECT_EQ(hex(ModbusBoard(format).show("", 5)[0].bytes).substr(0, 17), "05 06 00 07 FF FF");
}

TEST(ModbusBoard, writes_two_letters_a_register_after_its_settings) {
    ModbusFormat format;
    format.style = ModbusFormat::Style::pairs;
    format.text.digits = 3;
    format.settings = {{16, 7}};
    const auto all = ModbusBoard(format).show("A1", 1);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(hex(all[0].bytes).substr(0, 17), "01 06 00 10 00 07");
    EXPECT_EQ(hex(all[1].bytes).substr(0, 32), "01 10 00 00 00 02 04 20 41 31 20");
}

TEST(ModbusBoard, hears_whether_it_was_taken) {
    const auto frame = ModbusBoard(ModbusFormat{}).show("A001", 5)[0];
    auto hear = frame.hear;
    EXPECT_EQ(hear(Bytes{0x05, 0x10, 0x00, 0x00}), BoardReply::waiting);
    EXPECT_EQ(hear(Bytes{0x00, 0x04, 0xc0, 0x4e}), BoardReply::good);
    hear = frame.hear; // a second try begins anew
    EXPECT_EQ(hear(Bytes{0x05, 0x90, 0x02, 0x8c, 0x00}), BoardReply::refused);
}

} // namespace
} // namespace motcua::drivers
