#include "ui/voice/spell_number.h"

#include <array>
#include <cctype>
#include <charconv>

namespace motcua::ui {
namespace {

constexpr std::array<std::string_view, 10> digit_words = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

constexpr std::array<std::string_view, 10> english_digits = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};

constexpr std::array<std::string_view, 26> letter_names = {
    "a",     "bê", "xê",   "dê",    "e",      "ép",     "giê",   "hát", "i",
    "gi",    "ca", "e lờ", "em mờ", "en nờ",  "o",      "pê",    "quy", "e rờ",
    "ét xì", "tê", "u",    "vê",    "vê kép", "ích xì", "i dài", "dét"};

constexpr std::string_view letter_d_with_stroke = "Đ";

void add_word(std::string& text, std::string_view word) {
    if (!text.empty()) {
        text += ' ';
    }
    text += word;
}

std::string_view unit_after_tens(unsigned tens, unsigned unit, const NumberWords& words) {
    if (unit == 5) {
        return "lăm";
    }
    if (tens > 1 && unit == 1) {
        return "mốt";
    }
    if (tens > 1 && unit == 4) {
        return words.four;
    }
    return digit_words.at(unit);
}

/// Adds 0..999; `full` also says the hundreds that are zero, as after "ngàn".
void add_below_thousand(std::string& text, unsigned number, bool full, const NumberWords& words) {
    const unsigned hundreds = number / 100;
    const unsigned tens = number / 10 % 10;
    const unsigned unit = number % 10;
    const bool says_hundreds = hundreds > 0 || full;
    if (says_hundreds) {
        add_word(text, digit_words.at(hundreds));
        add_word(text, "trăm");
    }
    if (tens > 1) {
        add_word(text, digit_words.at(tens));
        add_word(text, "mươi");
    } else if (tens == 1) {
        add_word(text, "mười");
    } else if (says_hundreds && unit > 0) {
        add_word(text, words.odd);
    }
    if (unit > 0) {
        add_word(text, tens > 0 ? unit_after_tens(tens, unit, words) : digit_words.at(unit));
    }
}

std::string spell_digits(std::string_view digits, const std::array<std::string_view, 10>& words) {
    std::string text;
    for (const char digit : digits) {
        add_word(text, words.at(static_cast<std::size_t>(digit - '0')));
    }
    return text;
}

std::string
spell_digit_group(std::string_view digits, NumberReading reading, const NumberWords& words) {
    const bool leading_zero = digits.size() > 1 && digits.front() == '0';
    if (reading == NumberReading::digit_by_digit || leading_zero || digits.size() > 6) {
        return spell_digits(digits, digit_words);
    }
    unsigned number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return spell_number(number, words);
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

/// The leading digits of `text`, or nothing.
std::string_view leading_digits(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) {
        ++length;
    }
    return text.substr(0, length);
}

bool is_ascii_letter(char character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
}

/// Joins what `spell_run` makes of each run of digits and `name_letter` (0 is A) of each letter.
template <class SpellDigits, class NameLetter>
std::string spell_groups(std::string_view label,
                         SpellDigits spell_run,
                         NameLetter name_letter,
                         std::string_view d_with_stroke) {
    std::string text;
    while (!label.empty()) {
        std::size_t used = 1;
        std::string group;
        if (const std::string_view digits = leading_digits(label); !digits.empty()) {
            group = spell_run(digits);
            used = digits.size();
        } else if (label.starts_with(letter_d_with_stroke)) {
            group = d_with_stroke;
            used = letter_d_with_stroke.size();
        } else if (is_ascii_letter(label.front())) {
            const int upper = std::toupper(static_cast<unsigned char>(label.front()));
            group = name_letter(static_cast<std::size_t>(upper - 'A'));
        }
        text += text.empty() || group.empty() ? "" : ", ";
        text += group;
        label.remove_prefix(used);
    }
    return text;
}

} // namespace

NumberWords southern_words() {
    return {.odd = "lẻ", .thousand = "ngàn", .four = "bốn"};
}

NumberWords northern_words() {
    return {.odd = "linh", .thousand = "nghìn", .four = "tư"};
}

std::string spell_number(unsigned number, const NumberWords& words) {
    if (number > 999'999) {
        return spell_digits(std::to_string(number), digit_words);
    }
    std::string text;
    const unsigned thousands = number / 1000;
    const unsigned rest = number % 1000;
    if (thousands > 0) {
        add_below_thousand(text, thousands, false, words);
        add_word(text, words.thousand);
    }
    if (rest > 0) {
        add_below_thousand(text, rest, thousands > 0, words);
    }
    return text.empty() ? std::string{digit_words.front()} : text;
}

std::string spell_label(std::string_view label, NumberReading reading, const NumberWords& words) {
    return spell_groups(
        label,
        [&](std::string_view digits) { return spell_digit_group(digits, reading, words); },
        [](std::size_t letter) { return std::string{letter_names.at(letter)}; },
        "đê");
}

std::string spell_label_apart(std::string_view label) {
    static constexpr std::array<std::string_view, 10> figures = {
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    return spell_groups(
        label,
        [](std::string_view digits) { return spell_digits(digits, figures); },
        [](std::size_t letter) { return std::string(1, static_cast<char>('A' + letter)); },
        "D");
}

std::string spell_label_english(std::string_view label) {
    return spell_groups(
        label,
        [](std::string_view digits) { return spell_digits(digits, english_digits); },
        [](std::size_t letter) { return std::string(1, static_cast<char>('A' + letter)); },
        "D");
}

} // namespace motcua::ui
