#include "ui/voice/spoken_text.h"

#include <gtest/gtest.h>

namespace motcua::ui {
namespace {

std::string vietnamese(std::string_view text) {
    return spoken_text(text, true, southern_words());
}

TEST(SpokenText, SpellsLabelsAndReadsNumbersAsAVietnameseDoes) {
    EXPECT_EQ(vietnamese("Số của ông/bà: A017"), "Số của ông bà: a, không một bảy");
    EXPECT_EQ(vietnamese("10–20 phút"), "mười đến hai mươi phút");
    EXPECT_EQ(vietnamese("15 người"), "mười lăm người");
    EXPECT_EQ(vietnamese("20.000 đồng"), "hai mươi ngàn đồng");
    EXPECT_EQ(vietnamese("Trang 1 / 3"), "Trang một trên ba");
    EXPECT_EQ(vietnamese("Gọi 1022"), "Gọi một ngàn không trăm hai mươi hai");
    EXPECT_EQ(vietnamese("Gọi 0251"), "Gọi không hai năm một");
    EXPECT_EQ(vietnamese("• Tờ khai\n• Căn cước"), ",  Tờ khai. ,  Căn cước");
    EXPECT_EQ(vietnamese("Thứ Hai 5/3/2026"),
              "Thứ Hai năm tháng ba năm hai ngàn không trăm hai mươi sáu");
    EXPECT_EQ(vietnamese(""), "");
}

TEST(SpokenText, LeavesEnglishNumbersToTheVoiceButSpellsLabels) {
    EXPECT_EQ(spoken_text("10–20 minutes", false, southern_words()), "10 to 20 minutes");
    EXPECT_EQ(spoken_text("A017", false, southern_words()), spell_label_english("A017"));
}

} // namespace
} // namespace motcua::ui
