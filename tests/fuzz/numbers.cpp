// Number reading: the label is the input, as text and as a number.

#include "tests/fuzz/fuzz.h"
#include "ui/voice/spell_number.h"

#include <cstring>

namespace ui = motcua::ui;

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto label = text_of(bytes.first(bytes.size() < 64 ? bytes.size() : 64));
    const auto words = ui::southern_words();
    static_cast<void>(ui::spell_label(label, ui::NumberReading::whole, words));
    static_cast<void>(ui::spell_label(label, ui::NumberReading::digit_by_digit, words));
    static_cast<void>(ui::spell_label_english(label));
    unsigned number = 0;
    std::memcpy(&number, bytes.data(), bytes.size() < sizeof number ? bytes.size() : sizeof number);
    promise(!ui::spell_number(number, words).empty(), "every number has words");
}
