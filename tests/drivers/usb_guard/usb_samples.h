#pragma once

#include "drivers/usb_guard/usb_policy.h"

#include <cstdint>
#include <vector>

namespace motcua::drivers {

/// The bytes of `descriptors` of a device with these interfaces in one configuration.
inline std::vector<std::uint8_t> usb_bytes(const std::vector<UsbInterface>& interfaces,
                                           std::uint16_t vendor = 0x1209,
                                           std::uint16_t product = 0x2309) {
    const auto low = [](std::uint16_t value) { return static_cast<std::uint8_t>(value & 0xff); };
    const auto high = [](std::uint16_t value) { return static_cast<std::uint8_t>(value >> 8); };
    std::vector<std::uint8_t> bytes{18,
                                    1,
                                    0,
                                    2,
                                    0,
                                    0,
                                    0,
                                    64,
                                    low(vendor),
                                    high(vendor),
                                    low(product),
                                    high(product),
                                    0,
                                    1,
                                    1,
                                    2,
                                    3,
                                    1};
    const auto count = static_cast<std::uint8_t>(interfaces.size());
    bytes.insert(bytes.end(), {9, 2, 34, 0, count, 1, 0, 0x80, 50});
    for (const UsbInterface& it : interfaces) {
        bytes.insert(bytes.end(), {9, 4, 0, 0, 1, it.cls, it.subclass, it.protocol, 0});
        bytes.insert(bytes.end(), {7, 5, 0x81, 3, 8, 0, 10}); // an endpoint
    }
    return bytes;
}

constexpr UsbInterface hub{9, 0, 0}, printer{7, 1, 2}, touch{3, 0, 0}, keyboard{3, 1, 1},
    mouse{3, 1, 2}, storage{8, 6, 0x50}, serial{2, 2, 1}, serial_data{10, 0, 0}, ethernet{2, 6, 0},
    rndis{0xe0, 1, 3}, camera{14, 1, 0}, own{0xff, 0, 0}, strange{0x42, 0, 0};

} // namespace motcua::drivers
