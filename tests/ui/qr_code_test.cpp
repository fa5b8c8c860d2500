#include "ui/qr_code.h"

#include <gtest/gtest.h>

#include <string>

namespace motcua::ui {

namespace {

TEST(QrCode, IsASquareOfAVersion) {
    const QrCode code = encode_qr("http://tranbien.motcua.vn/t/0f5m8x2k9qj7c4w1r6hz3n");
    ASSERT_GT(code.side, 0);
    EXPECT_EQ((code.side - 21) % 4, 0);
    EXPECT_EQ(code.dark.size(), static_cast<std::size_t>(code.side * code.side));
}

TEST(QrCode, HasItsThreeFinders) {
    const QrCode code = encode_qr("A017");
    for (const auto& [x, y] : {std::pair{0, 0}, {code.side - 7, 0}, {0, code.side - 7}}) {
        EXPECT_TRUE(code.at(x, y));
        EXPECT_TRUE(code.at(x + 3, y + 3));
        EXPECT_FALSE(code.at(x + 1, y + 1));
        EXPECT_TRUE(code.at(x + 6, y + 6));
    }
}

TEST(QrCode, IsNoneForNothingAndForTooMuch) {
    EXPECT_EQ(encode_qr("").side, 0);
    EXPECT_GT(encode_qr(std::string(2331, 'a')).side, 0);
    EXPECT_EQ(encode_qr(std::string(2332, 'a')).side, 0);
}

} // namespace

} // namespace motcua::ui
