#include "kiosk/codes/scanned_code.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

/// What goes on to the hall is plain: letters, digits and a few signs, never long.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto code = motcua::kiosk::read_scanned({reinterpret_cast<const char*>(data), size});
    const bool plain = std::ranges::all_of(code.text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_' || c == '.';
    });
    if (!plain || code.text.size() > 64) {
        std::abort();
    }
    return 0;
}
