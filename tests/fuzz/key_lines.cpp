// Lines from a keypad on a network.

#include "drivers/keypad/key_line.h"
#include "tests/fuzz/fuzz.h"

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    static_cast<void>(motcua::drivers::parse_key_line(text_of(bytes)));
}
