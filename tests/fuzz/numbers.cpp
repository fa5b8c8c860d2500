// Number reading: the label is the input, as text and as a number.

#include "queue-display/voice/spell_number.h"
#include "tests/fuzz/fuzz.h"

#include <cstring>

namespace display = motcua::display;

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto label = text_of(bytes.first(bytes.size() < 64 ? bytes.size() : 64));
    const auto words = display::southern_words();
    static_cast<void>(display::spell_label(label, display::NumberReading::whole, words));
    static_cast<void>(display::spell_label(label, display::NumberReading::digit_by_digit, words));
    static_cast<void>(display::spell_label_english(label));
    unsigned number = 0;
    std::memcpy(&number, bytes.data(), bytes.size() < sizeof number ? bytes.size() : sizeof number);
    promise(!display::spell_number(number, words).empty(), "every number has words");
}
