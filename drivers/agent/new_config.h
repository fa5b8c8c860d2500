#pragma once

#include "drivers/transport/node_bus.h"
#include "drivers/transport/usb_device.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace motcua::devices {

/// `motcua-devices new-config VVVV:PPPP`: a first file for a device that is plugged in.
int new_config(const std::vector<std::string>& arguments, std::ostream& out);

/// The text of a first model file, by what the device says of itself. `has_pos_page`: one of its
/// HID parts has reports of USB's point of sale page.
std::string first_config(const drivers::UsbDevice& device,
                         const std::vector<drivers::DeviceNode>& nodes,
                         bool has_pos_page);

} // namespace motcua::devices
