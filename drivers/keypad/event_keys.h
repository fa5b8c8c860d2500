#pragma once

#include "drivers/keypad/key_source.h"

#include <optional>
#include <string_view>

namespace motcua::drivers {

/// The code of a key by its name in linux/input-event-codes.h, "KEY_KP1", "BTN_TRIGGER"; none for
/// names that pads do not have.
std::optional<std::uint16_t> key_code(std::string_view name);

/// The names that key_code knows, for messages.
std::string key_names();

/// Pads that are keyboards, numeric keypads or joysticks to the system.
class EventKeys final : public KeySource {
public:
    /// `codes` of the keys, in the order of the model's list.
    explicit EventKeys(std::vector<std::uint16_t> codes);

    /// `bytes` are whole `struct input_event`. Repeats of a held key are left out.
    std::vector<KeyChange> feed(std::span<const std::uint8_t> bytes) override;

private:
    std::vector<std::uint16_t> codes_;
};

} // namespace motcua::drivers
