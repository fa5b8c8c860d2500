#include "kiosk/codes/dossier_code.h"

#include <cstdint>
#include <cstdlib>

/// A code that was found is found again in itself, unchanged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto code = motcua::kiosk::find_dossier_code(text);
    if (code && motcua::kiosk::find_dossier_code(*code) != code) {
        std::abort();
    }
    return 0;
}
