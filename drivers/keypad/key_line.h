#pragma once

#include "drivers/keypad/keypad.h"

#include <optional>
#include <string_view>

namespace motcua::drivers {

/// Reads `UNIT BUTTON [LEVEL]` or `BUTTON [LEVEL]`: "counter-1 next", "rate 1". Buttons: next,
/// recall, no_show, finish, pause, help, rate 1 to 5. Nothing for any other line.
std::optional<KeyPress> parse_key_line(std::string_view line);

} // namespace motcua::drivers
