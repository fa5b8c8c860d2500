#pragma once

#include "drivers/transport/usb_device.h"

#include <string>
#include <string_view>
#include <vector>

namespace motcua::drivers {

/// What identifies devices of a model when they are plugged in. Cheap clones share ids, so the
/// words a device says of itself may be asked for too.
struct DeviceMatch {
    std::string usb;     ///< "04b8:0202", lower case hex
    std::string product; ///< regular expression on product string or device id; empty: any
};

/// Whether a match claims a device by its ids and, where it asks for words, by its product string
/// or its IEEE 1284 device id, which only printers have.
bool claims(const DeviceMatch& match, const UsbDevice& device, std::string_view device_id = {});

/// Whether any does.
bool claims(const std::vector<DeviceMatch>& matches,
            const UsbDevice& device,
            std::string_view device_id = {});

} // namespace motcua::drivers
