#include "drivers/keypad/hid_keys.h"

#include <utility>

namespace motcua::drivers {

HidKeys::HidKeys(HidKeysFormat format) : format_(std::move(format)) {}

std::vector<KeyChange> HidKeys::feed(std::span<const std::uint8_t> report) {
    const auto at = [&](std::size_t place) -> std::optional<std::uint8_t> {
        return place < report.size() ? std::optional(report[place]) : std::nullopt;
    };
    if (format_.report && at(0) != format_.report) {
        return {};
    }
    if (format_.kind_at && at(*format_.kind_at).value_or(255) > format_.kind_at_most) {
        return {};
    }
    const auto unit = format_.unit_at ? at(*format_.unit_at) : std::nullopt;
    std::vector<KeyChange> changes;
    for (std::size_t key = 0; key < format_.keys.size(); ++key) {
        const auto& bit = format_.keys[key];
        if (const auto byte = at(bit.byte)) {
            const bool down = (*byte & bit.mask) == bit.value;
            changes.push_back({unit ? std::to_string(*unit) : "",
                               key,
                               down ? KeyChange::Kind::down : KeyChange::Kind::up});
        }
    }
    return changes;
}

} // namespace motcua::drivers
