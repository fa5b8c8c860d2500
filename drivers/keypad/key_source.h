#pragma once

#include "drivers/keypad/key_tracker.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace motcua::drivers {

/// What a pad said of one of its keys.
struct KeyChange {
    enum class Kind : std::uint8_t { down, up, click };

    std::string unit;
    std::size_t key = 0; ///< its place in the model's list
    Kind kind = Kind::down;

    bool operator==(const KeyChange&) const = default;
};

/// Reads keys out of what a pad sends: a HID report, input events, a frame. Pure, and good for any
/// bytes.
class KeySource {
public:
    virtual ~KeySource() = default;

    /// One report or whole events where the connection keeps them apart, else a piece of a stream.
    virtual std::vector<KeyChange> feed(std::span<const std::uint8_t> bytes) = 0;

    /// The connection is gone: what was half read is forgotten.
    virtual void reset() {}
};

} // namespace motcua::drivers
