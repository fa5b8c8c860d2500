#pragma once

#include "hall/server/command_table.h"

namespace motcua::hall {

/// The row of pass_scan: a code that a kiosk's scanner read goes to that kiosk, once, and nothing
/// of it stays here (hall/protocol/scan.h).
CommandRow pass_scan_row(std::vector<Role> roles);

} // namespace motcua::hall
