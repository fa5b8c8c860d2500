#pragma once

#include "drivers/board/board.h"
#include "drivers/keypad/keypad.h"
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

/// What the hall is told of a keypad. `helped`: counters at which somebody pressed the help key,
/// "1, 4"; empty when nobody did.
rules::ReportDevice describe_keypad(const std::string& id,
                                    const std::string& label,
                                    const drivers::KeypadState& state,
                                    const std::string& helped);

/// What the hall is told of a scanner.
rules::ReportDevice describe_scanner(const std::string& id,
                                     const std::string& label,
                                     const std::string& kiosk,
                                     bool online);

/// What the hall is told of an LED board. One that never answers is online, with the fault
/// "unknown": nobody knows whether it shows anything.
rules::ReportDevice
describe_board(const std::string& id, const std::string& label, drivers::BoardState state);

} // namespace motcua::devices
