#pragma once

#include "drivers/config/config_table.h"
#include "drivers/transport/device_match.h"
#include "drivers/transport/serial_settings.h"

#include <vector>

namespace motcua::drivers {

/// Reads the `[[match]]` tables of a device model: which plugged-in devices it claims.
std::vector<DeviceMatch> read_matches(ConfigTable& root);

/// Reads the table `[serial]` of a device model, and finishes it.
SerialSettings read_serial(ConfigTable table);

} // namespace motcua::drivers
