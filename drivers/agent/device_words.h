#pragma once

#include "drivers/printer/printer_status.h"
#include "hall/protocol/arguments.h"

#include <string>

namespace motcua::devices {

/// What the hall is told of a printer. Online means that it can be reached and answers; what
/// hinders it from printing stands in the other fields.
rules::ReportDevice describe_printer(const std::string& id,
                                     const std::string& label,
                                     const std::string& kiosk,
                                     const drivers::PrinterStatus& status);

/// What the hall is told of a keypad.
rules::ReportDevice describe_keypad(const std::string& id, const std::string& label, bool online);

} // namespace motcua::devices
