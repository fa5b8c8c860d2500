#pragma once

#include "tests/support/usb_world.h"

#include <cstdio>
#include <string>

namespace motcua::testing {

/// A string descriptor of ASCII text.
inline UsbBytes string_descriptor(const std::string& text) {
    UsbBytes bytes{static_cast<std::uint8_t>(2 + 2 * text.size()), 3};
    for (const char letter : text) {
        bytes.push_back(static_cast<std::uint8_t>(letter));
        bytes.push_back(0);
    }
    return bytes;
}

inline std::string hex(const UsbBytes& bytes) {
    std::string text;
    for (const auto byte : bytes) {
        char two[3];
        std::snprintf(two, sizeof two, "%02X", byte);
        text += two;
    }
    return text;
}

/// The device descriptor: full speed, strings 1 to 3, one configuration.
inline UsbBytes device_descriptor(const UsbIdentity& identity) {
    const auto low = [](std::uint16_t word) { return static_cast<std::uint8_t>(word & 0xFF); };
    const auto high = [](std::uint16_t word) { return static_cast<std::uint8_t>(word >> 8); };
    return {18,
            1,
            0,
            2,
            0,
            0,
            0,
            64,
            low(identity.vendor),
            high(identity.vendor),
            low(identity.product),
            high(identity.product),
            0,
            1,
            1,
            2,
            3,
            1};
}

} // namespace motcua::testing
