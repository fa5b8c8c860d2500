#pragma once

#include "drivers/keypad/key_source.h"

#include <optional>

namespace motcua::drivers {

/// Where the keys are in a pad's HID input report.
///
///     X-keys XK-4:  0     1        2      3      4      5      6 ..
///                  unit  special  key 1  key 2  key 3  key 4  clock   (bit 0 of each)
struct HidKeysFormat {
    struct Bit {
        std::size_t byte = 0;
        std::uint8_t mask = 1;
        std::uint8_t value = 1; ///< what the masked byte is while the key is down
    };

    std::optional<std::uint8_t> report; ///< id in byte 0; none: reports have no id
    std::optional<std::size_t> unit_at; ///< a byte that numbers the pads
    std::optional<std::size_t> kind_at; ///< a byte that tells other reports apart ...
    std::uint8_t kind_at_most = 255;    ///< ... by being greater than this
    std::vector<Bit> keys;              ///< in the order of the model's list
};

/// Pads that tell the state of all their keys in each report.
class HidKeys final : public KeySource {
public:
    explicit HidKeys(HidKeysFormat format);

    /// Keys that a report is too short to tell of stay as they are.
    std::vector<KeyChange> feed(std::span<const std::uint8_t> report) override;

private:
    HidKeysFormat format_;
};

} // namespace motcua::drivers
