// What a scanner hands to the kiosk.

#include "kiosk/scanned_code.h"
#include "tests/fuzz/fuzz.h"

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto text = text_of(bytes);
    const auto code = motcua::kiosk::read_scanned(text);
    promise(code.text.size() <= text.size(), "nothing is added");
    for (const char letter : code.text)
        promise(static_cast<unsigned char>(letter) > 0x20, "no control characters pass");
}
