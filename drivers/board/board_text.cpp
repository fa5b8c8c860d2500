#include "drivers/board/board_text.h"

namespace motcua::drivers {

std::string fit(std::string_view text, const TextFormat& format) {
    std::string shown;
    for (char letter : text) {
        const bool lower = letter >= 'a' && letter <= 'z';
        letter = lower ? static_cast<char>(letter - 'a' + 'A') : letter;
        const bool is_letter = letter >= 'A' && letter <= 'Z';
        const bool is_digit = letter >= '0' && letter <= '9';
        if (is_digit || (is_letter && format.letters) ||
            format.also.find(letter) != std::string::npos) {
            shown += letter;
        }
    }
    if (shown.size() > format.digits) {
        shown.erase(0, shown.size() - format.digits);
    }
    const auto at = format.align == TextFormat::Align::right ? std::size_t{0} : shown.size();
    shown.insert(at, format.digits - shown.size(), format.pad);
    return shown;
}

} // namespace motcua::drivers
