#include "kiosk/codes/dossier_code.h"

#include "tests/fuzz/fuzz.h"

#include <cstdlib>

/// A code that was found is found again in itself, unchanged.
void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto text = text_of(bytes);
    const auto code = motcua::kiosk::find_dossier_code(text);
    if (code && motcua::kiosk::find_dossier_code(*code) != code) {
        std::abort();
    }
}
