#include "kiosk/codes/scanned_code.h"

#include "tests/fuzz/fuzz.h"

#include <algorithm>
#include <cstdlib>

/// What goes on to the hall is plain: letters, digits and a few signs, never long.
void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto code = motcua::kiosk::read_scanned(text_of(bytes));
    const bool plain = std::ranges::all_of(code.text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_' || c == '.';
    });
    if (!plain || code.text.size() > 64) {
        std::abort();
    }
}
