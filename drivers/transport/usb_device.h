#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct libusb_device;

namespace motcua::drivers {

struct UsbEndpoint {
    enum class Kind : std::uint8_t { other, bulk, interrupt };

    std::uint8_t address = 0; ///< bit 7: towards the computer
    Kind kind = Kind::other;
    int packet = 64; ///< wMaxPacketSize

    bool in() const { return (address & 0x80) != 0; }
};

/// One alternate setting of one interface of the active configuration.
struct UsbInterface {
    int number = 0;
    int alternate = 0;
    int device_class = 0; ///< 3 HID, 7 printer, 10 CDC data, 255 the maker's own
    int subclass = 0;
    int protocol = 0;
    std::vector<UsbEndpoint> endpoints;

    /// The first endpoint of this kind and direction.
    std::optional<UsbEndpoint> endpoint(UsbEndpoint::Kind kind, bool in) const;
};

/// A plugged-in device as it describes itself; reading this needs no right to open it.
struct UsbDevice {
    std::string id; ///< "04b8:0202"
    std::uint16_t vendor = 0;
    std::uint16_t product = 0;
    std::string port; ///< "1-2.4": bus, then the chain of ports; the same after replugging
    int address = 0;  ///< on its bus; another after replugging
    std::string maker_name;
    std::string product_name;
    std::string serial;
    int configuration = 1;
    std::vector<UsbInterface> interfaces;
    std::shared_ptr<libusb_device> handle; ///< what UsbHandle opens
};

/// Reads what a device says of itself; nothing when it went away meanwhile. Does not block.
std::optional<UsbDevice> describe_usb_device(libusb_device* device);

} // namespace motcua::drivers
