#include "drivers/scanner/scan.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

TEST(Scan, knows_codes_by_their_aim_id) {
    EXPECT_EQ(symbology_by_aim("]Q1"), Symbology::qr);
    EXPECT_EQ(symbology_by_aim("]Q2"), Symbology::qr);
    EXPECT_EQ(symbology_by_aim("]C0"), Symbology::code_128);
    EXPECT_EQ(symbology_by_aim("]C1"), Symbology::gs1_128);
    EXPECT_EQ(symbology_by_aim("]L0"), Symbology::pdf417);
    EXPECT_EQ(symbology_by_aim("]d2"), Symbology::data_matrix);
    EXPECT_EQ(symbology_by_aim("]E0"), Symbology::ean_upc);
    for (const char* other : {"", "]", "]Q", "]Q12", "Q11", "]q1", "]\x01\x02"}) {
        EXPECT_EQ(symbology_by_aim(other), Symbology::unknown) << other;
    }
}

TEST(Scan, names_every_symbology) {
    EXPECT_EQ(name_of(Symbology::unknown), "unknown");
    EXPECT_EQ(name_of(Symbology::qr), "qr");
    EXPECT_EQ(name_of(Symbology::ean_upc), "ean_upc");
}

TEST(Scan, knows_codes_by_honeywells_letter) {
    EXPECT_EQ(symbology_by_honeywell('s'), Symbology::qr);
    EXPECT_EQ(symbology_by_honeywell('w'), Symbology::data_matrix);
    EXPECT_EQ(symbology_by_honeywell('j'), Symbology::code_128);
    EXPECT_EQ(symbology_by_honeywell(0), Symbology::unknown);
}

TEST(Scan, is_forgotten_down_to_the_last_byte) {
    std::string text(200, 'x');
    text.resize(90);
    const char* place = text.data();
    forget(text);
    EXPECT_TRUE(text.empty());
    EXPECT_EQ(std::string_view(place, 200), std::string(200, '\0'));
}

} // namespace
} // namespace motcua::drivers
