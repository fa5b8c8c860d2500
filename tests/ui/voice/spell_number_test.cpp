#include "ui/voice/spell_number.h"

#include <gtest/gtest.h>

#include <memory>
#include <unicode/rbnf.h>

namespace motcua::ui {
namespace {

/// ICU reads "lẻ", "nghìn" and "tư".
NumberWords icu_words() {
    return {.odd = "lẻ", .thousand = "nghìn", .four = "tư"};
}

std::string icu_spell(const icu::RuleBasedNumberFormat& format, unsigned number) {
    icu::UnicodeString text;
    format.format(static_cast<std::int32_t>(number), text);
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

TEST(SpellNumber, AgreesWithIcuUpToNineThousandNineHundredNinetyNine) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat format{icu::URBNF_SPELLOUT, icu::Locale{"vi"}, status};
    ASSERT_TRUE(U_SUCCESS(status));
    for (unsigned number = 0; number <= 9999; ++number) {
        ASSERT_EQ(spell_number(number, icu_words()), icu_spell(format, number)) << number;
    }
    for (const unsigned number : {10'005U, 15'015U, 21'121U, 100'000U, 999'999U}) {
        EXPECT_EQ(spell_number(number, icu_words()), icu_spell(format, number)) << number;
    }
}

TEST(SpellNumber, UsesTheWordsOfTheRegion) {
    EXPECT_EQ(spell_number(105, southern_words()), "một trăm lẻ năm");
    EXPECT_EQ(spell_number(105, northern_words()), "một trăm linh năm");
    EXPECT_EQ(spell_number(1005, southern_words()), "một ngàn không trăm lẻ năm");
    EXPECT_EQ(spell_number(1005, northern_words()), "một nghìn không trăm linh năm");
    EXPECT_EQ(spell_number(24, southern_words()), "hai mươi bốn");
    EXPECT_EQ(spell_number(24, northern_words()), "hai mươi tư");
    EXPECT_EQ(spell_number(14, northern_words()), "mười bốn");
    EXPECT_EQ(spell_number(104, northern_words()), "một trăm linh bốn");
}

TEST(SpellLabel, ReadsLettersByNameAndLeadingZerosAsDigits) {
    const NumberWords words = southern_words();
    for (const auto reading : {NumberReading::digit_by_digit, NumberReading::whole}) {
        EXPECT_EQ(spell_label("A017", reading, words), "a, không một bảy");
        EXPECT_EQ(spell_label("L001", reading, words), "e lờ, không không một");
        EXPECT_EQ(spell_label("Đ04", reading, words), "đê, không bốn");
        EXPECT_EQ(spell_label("x-09", reading, words), "ích xì, không chín");
        EXPECT_EQ(spell_label("0", reading, words), "không");
        EXPECT_EQ(spell_label("", reading, words), "");
    }
}

TEST(SpellLabel, ReadsFourDigitsEitherWay) {
    const NumberWords words = southern_words();
    EXPECT_EQ(spell_label("1005", NumberReading::digit_by_digit, words), "một không không năm");
    EXPECT_EQ(spell_label("1005", NumberReading::whole, words), "một ngàn không trăm lẻ năm");
    EXPECT_EQ(spell_label("A115", NumberReading::whole, words), "a, một trăm mười lăm");
    EXPECT_EQ(spell_label("12A", NumberReading::whole, words), "mười hai, a");
    EXPECT_EQ(spell_label("1234567", NumberReading::whole, words), "một hai ba bốn năm sáu bảy");
}

TEST(SpellLabel, LeavesDigitsApartForOtherVoices) {
    EXPECT_EQ(spell_label_apart("A017"), "A, 0 1 7");
}

TEST(SpellLabel, ReadsEnglishDigitByDigit) {
    EXPECT_EQ(spell_label_english("A017"), "A, zero one seven");
    EXPECT_EQ(spell_label_english("1005"), "one zero zero five");
    EXPECT_EQ(spell_label_english("Đ1"), "D, one");
}

} // namespace
} // namespace motcua::ui
