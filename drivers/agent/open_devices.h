#pragma once

#include "drivers/agent/box_config.h"
#include "drivers/agent/device_lines.h"
#include "drivers/board/board.h"
#include "drivers/keypad/keypad.h"
#include "drivers/printer/printer_model.h"
#include "drivers/scanner/scanner.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>
#include <vector>

namespace motcua::devices {

/// The devices of a box file, not yet started. `lines` outlives them, and is started after them.
std::unique_ptr<drivers::Scanner> open_scanner(const boost::asio::any_io_executor& executor,
                                               const ScannerConfig& config,
                                               DeviceLines& lines);
std::unique_ptr<drivers::Board> open_board(const boost::asio::any_io_executor& executor,
                                           const BoardConfig& config,
                                           DeviceLines& lines);
std::unique_ptr<drivers::Keypad> open_keypad(const boost::asio::any_io_executor& executor,
                                             const KeypadConfig& config,
                                             DeviceLines& lines);

/// The model a printer of the box names. Throws std::runtime_error that lists those there are.
const drivers::PrinterModel& printer_model(const std::vector<drivers::PrinterModel>& models,
                                           const PrinterConfig& config);

} // namespace motcua::devices
