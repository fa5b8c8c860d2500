#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::drivers {

/// One interface of a USB device: what it says it can do (USB-IF class codes).
struct UsbInterface {
    std::uint8_t cls;
    std::uint8_t subclass;
    std::uint8_t protocol;

    bool operator==(const UsbInterface&) const = default;
};

/// What a USB device says of itself, in all its configurations.
struct UsbDevice {
    std::uint16_t vendor;
    std::uint16_t product;
    std::vector<UsbInterface> interfaces;
};

/// Reads the bytes of sysfs `descriptors`: a device descriptor (18 bytes: length, type 1, ...,
/// vendor at 8, product at 10, little endian), then configurations with their interfaces (type 4:
/// class, subclass, protocol at 5, 6, 7). Nothing when they are cut short or not so.
std::optional<UsbDevice> parse_usb_descriptors(std::span<const std::uint8_t> bytes);

/// The devices that the technician named, one a line: "0c2e:0b61  keypad of counter 3"; # begins a
/// comment. A line that is not so names nothing and is told in `mistakes`.
struct UsbNames {
    struct Named {
        std::uint16_t vendor;
        std::uint16_t product;
    };

    std::vector<Named> devices;
    std::vector<std::string> mistakes;

    bool contains(const UsbDevice& device) const;
};

UsbNames parse_usb_names(std::string_view text);

/// Why a device is not let in; nothing when it is. What a kiosk needs comes in unnamed: hubs,
/// touch panels, printers, sound, card readers, serial ports. Keyboards, mice, storage, network,
/// cameras, radios and everything else only by name.
std::optional<std::string> refuse_usb(const UsbDevice& device, const UsbNames& names);

} // namespace motcua::drivers
