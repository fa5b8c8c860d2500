#include "kiosk/codes/citizen_card.h"

#include <cstdint>
#include <cstdlib>

/// Whatever is read as a card has twelve digits that stand in the text, and a possible date.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto card = motcua::kiosk::read_citizen_card(text);
    if (!card) {
        return 0;
    }
    const auto birth = card->birth();
    if (card->number().size() != 12 || !text.starts_with(card->number()) || birth.year < 1880 ||
        birth.month < 0 || birth.month > 12 || birth.day < 0 || birth.day > 31) {
        std::abort();
    }
    return 0;
}
