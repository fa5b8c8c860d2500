#include "drivers/transport/usb_choice.h"

#include <algorithm>

namespace motcua::drivers {
namespace {

constexpr int printer_class = 7;
constexpr int vendor_class = 255;

/// How well an interface fits: 0 not at all. Protocols 3 (1284.4) and 4 (IPP over USB) wrap what
/// they carry.
int fitness(const UsbInterface& interface, const UsbQuirks& quirks) {
    if (!interface.endpoint(UsbEndpoint::Kind::bulk, false)) {
        return 0;
    }
    if (interface.device_class == printer_class && interface.protocol >= 1 &&
        interface.protocol <= 2) {
        return 1 + interface.protocol;
    }
    return quirks.vendor_class && interface.device_class == vendor_class ? 1 : 0;
}

} // namespace

std::optional<UsbInterface> UsbChoice::interface_of(const UsbDevice& device) const {
    std::optional<UsbInterface> best;
    for (const auto& interface : device.interfaces) {
        if (fitness(interface, quirks) > (best ? fitness(*best, quirks) : 0)) {
            best = interface;
        }
    }
    return best;
}

bool UsbChoice::may_be(const UsbDevice& device) const {
    const bool named = address.id.empty() || address.id == device.id;
    const bool serial = address.serial.empty() || address.serial == device.serial;
    const bool port = address.port.empty() || address.port == device.port;
    const bool known =
        !address.id.empty() ||
        std::any_of(matches.begin(), matches.end(), [&device](const DeviceMatch& match) {
            return match.usb == device.id;
        });
    return named && serial && port && known && interface_of(device);
}

bool UsbChoice::is(const UsbDevice& device, const std::string& device_id) const {
    return !address.id.empty() || claims(matches, device, device_id);
}

} // namespace motcua::drivers
