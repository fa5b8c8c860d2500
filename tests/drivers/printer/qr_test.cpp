#include "drivers/printer/qr.h"
#include "drivers/printer/slip.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

TEST(Qr, HasTheSizeTheStandardGives) {
    EXPECT_EQ(qr_modules("motcua").width, 21);
    EXPECT_EQ(qr_modules(std::string(40, 'a')).width, 29);
}

TEST(Qr, NothingOrTooMuchHasNoSymbol) {
    EXPECT_EQ(qr_modules("").width, 0);
    EXPECT_EQ(qr_modules(std::string(5000, 'a')).width, 0);
}

TEST(Qr, ASlipLeavesTheQuietZoneWhite) {
    const Slip slip{Bitmap::blank(400, 300), QrBlock{"motcua", 50, 20, 29 * 8}, true};
    const auto picture = render(slip);
    for (int y = 20; y < 20 + 4 * 8; ++y) {
        EXPECT_TRUE(picture.row_is_white(y)) << y;
    }
    EXPECT_TRUE(picture.black(50 + 4 * 8, 20 + 4 * 8)) << "corner of the finder pattern";
    EXPECT_FALSE(picture.black(50 + 4 * 8 - 1, 20 + 4 * 8));
}

} // namespace
} // namespace motcua::drivers
