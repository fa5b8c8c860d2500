#include "drivers/scanner/scan_text.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

const std::string name = "Nguyễn Thị Mẫu, đường Đồng Khởi";

TEST(ScanText, knows_utf8) {
    for (const char* text : {"", "A001", "Mẫu", "€", "𝄞", "\xf4\x8f\xbf\xbf"}) {
        EXPECT_TRUE(is_utf8(text)) << text;
    }
    for (const char* text : {"\x80",
                             "M\xc3",
                             "\xc0\xaf",
                             "\xe0\x80\xaf",
                             "\xed\xa0\x80",
                             "\xf4\x90\x80\x80",
                             "\xf8\x88\x80\x80\x80",
                             "\xe1\xba",
                             "\xff"}) {
        EXPECT_FALSE(is_utf8(text)) << text;
    }
}

TEST(ScanText, leaves_good_text_alone) {
    for (const auto encoding : {Encoding::utf_8, Encoding::windows_1258, Encoding::tcvn3}) {
        EXPECT_EQ(repair(name, encoding), name);
        EXPECT_EQ(repair("A001 | x\x1dy\r", encoding), "A001 | x\x1dy\r");
        EXPECT_EQ(repair("café über señor", encoding), "café über señor");
    }
}

TEST(ScanText, takes_the_byte_order_mark_away) {
    EXPECT_EQ(repair("\xef\xbb\xbf" + name, Encoding::utf_8), name);
}

TEST(ScanText, reads_what_was_encoded_twice) {
    EXPECT_EQ(repair("Nguyá»\u2026n", Encoding::utf_8), "Nguyễn"); // by way of Windows-1252
    EXPECT_EQ(repair("Nguyá»\u0085n", Encoding::utf_8), "Nguyễn"); // by way of Latin-1
    EXPECT_EQ(repair("Ä\u0090á»\u201cng", Encoding::utf_8), "Đồng");
    EXPECT_EQ(repair("Nguyá»\u2026n", Encoding::bytes), "Nguyá»\u2026n");
    EXPECT_EQ(repair("Ã và á»\u2026", Encoding::utf_8), "Ã và á»\u2026"); // not all of it
}

TEST(ScanText, reads_vietnamese_of_windows_with_its_accents_apart) {
    EXPECT_EQ(repair("Nguy\xea\xden Thi\xf2 M\xe2\xdeu", Encoding::windows_1258), "Nguyễn Thị Mẫu");
}

TEST(ScanText, reads_the_old_vietnamese_fonts) {
    EXPECT_EQ(repair("Nguy\xd4n Th\xde M\xc9u", Encoding::tcvn3), "Nguyễn Thị Mẫu");
}

TEST(ScanText, keeps_the_bytes_where_nothing_is_certain) {
    EXPECT_EQ(repair("M\xe1\xba", Encoding::utf_8), "M\xe1\xba"); // half a character
    EXPECT_EQ(repair("\xff\xfe\x01", Encoding::utf_8), "\xff\xfe\x01");
    EXPECT_EQ(repair("\x81\x8d\xfe", Encoding::bytes), "\x81\x8d\xfe");
}

TEST(ScanText, takes_the_dress_off) {
    ScanDress dress;
    EXPECT_EQ(undress("]Q1A001", dress), (Scan{Symbology::qr, "A001"}));
    EXPECT_EQ(undress("A001", dress), (Scan{Symbology::unknown, "A001"}));
    EXPECT_EQ(undress("]x9A001", dress), (Scan{Symbology::unknown, "]x9A001"}));
    EXPECT_EQ(undress("]Q1", dress), (Scan{Symbology::qr, ""}));
    EXPECT_EQ(undress("", dress), Scan{});
    dress.prefix = "\x02";
    dress.suffix = "\x03";
    EXPECT_EQ(undress("\x02]Q1A\x03", dress), (Scan{Symbology::qr, "A"}));
    EXPECT_EQ(undress("]Q1A", dress), (Scan{Symbology::qr, "A"}));
    dress.aim = false;
    EXPECT_EQ(undress("\x02]Q1A\x03", dress), (Scan{Symbology::unknown, "]Q1A"}));
}

} // namespace
} // namespace motcua::drivers
