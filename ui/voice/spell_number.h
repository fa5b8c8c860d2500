#pragma once

#include <string>
#include <string_view>

namespace motcua::ui {

/// The words in which Vietnamese regions read one number differently.
struct NumberWords {
    std::string odd; ///< before a lone unit: 105 "một trăm lẻ năm" (South), "linh" (North)
    std::string thousand; ///< "ngàn" (South), "nghìn" (North)
    std::string four;     ///< a four after "mươi": 24 "hai mươi bốn" (South), "tư" (North)
};

NumberWords southern_words();
NumberWords northern_words();

/// How the digits of a ticket label are read.
enum class NumberReading {
    digit_by_digit, ///< 1005 "một không không năm"
    whole, ///< 1005 "một ngàn không trăm lẻ năm"; leading zeros still digit by digit
};

/// Reads 0..999,999 as a Vietnamese speaker does: 15 "mười lăm", 21 "hai mươi mốt". Agrees with
/// ICU's RBNF "vi" but for the regional words. Larger numbers are read digit by digit.
std::string spell_number(unsigned number, const NumberWords& words);

/// Reads a label such as "A017" or "1005" in Vietnamese: letters by name, every group set apart by
/// a comma so that the voice pauses. Characters that are neither letter nor digit become a pause.
std::string spell_label(std::string_view label, NumberReading reading, const NumberWords& words);

/// The same label in English, always digit by digit, so that speakers of any accent follow it.
std::string spell_label_english(std::string_view label);

/// The same label for any other language of eSpeak NG: digits apart, "A, 0 1 7".
std::string spell_label_apart(std::string_view label);

} // namespace motcua::ui
