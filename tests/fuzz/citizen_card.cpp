#include "kiosk/codes/citizen_card.h"

#include "tests/fuzz/fuzz.h"

#include <cstdlib>

/// Whatever is read as a card has twelve digits that stand in the text, and a possible date.
void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto text = text_of(bytes);
    const auto card = motcua::kiosk::read_citizen_card(text);
    if (!card) {
        return;
    }
    const auto birth = card->birth();
    if (card->number().size() != 12 || !text.starts_with(card->number()) || birth.year < 1880 ||
        birth.month < 0 || birth.month > 12 || birth.day < 0 || birth.day > 31) {
        std::abort();
    }
}
