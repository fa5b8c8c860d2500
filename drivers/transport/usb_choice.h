#pragma once

#include "drivers/transport/address.h"
#include "drivers/transport/device_match.h"
#include "drivers/transport/usb_device.h"

#include <optional>
#include <string>
#include <vector>

namespace motcua::drivers {

/// Ways in which some printers differ from the printer class; the names are CUPS's.
struct UsbQuirks {
    bool vendor_class = false; ///< the interface says class FFh and is a printer all the same
    bool one_way = false;      ///< never read from (unidir)
    bool no_reattach = false;  ///< the kernel's driver does not get the interface back
    bool soft_reset = false;   ///< reset when it is opened
    bool delay_close = false;  ///< loses its last bytes when it is closed at once
};

/// Which plugged-in printer is wanted. Pure.
struct UsbChoice {
    UsbAddress address;
    std::vector<DeviceMatch> matches; ///< count where the address has no ids
    UsbQuirks quirks;

    /// The interface of a device to print through; nothing where it is no printer.
    std::optional<UsbInterface> interface_of(const UsbDevice& device) const;

    /// Whether a device may be the one, as far as can be told without opening it.
    bool may_be(const UsbDevice& device) const;

    /// Whether it is, now that its device id is known.
    bool is(const UsbDevice& device, const std::string& device_id) const;
};

} // namespace motcua::drivers
