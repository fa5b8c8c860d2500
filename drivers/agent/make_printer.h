#pragma once

#include "drivers/agent/box_config.h"
#include "drivers/printer/printer_model.h"
#include "drivers/printer/slip_printer.h"
#include "drivers/transport/usb_bus.h"

#include <boost/asio/io_context.hpp>

#include <memory>

namespace motcua::devices {

/// The driver of a printer of the box, not yet started. `usb` must outlive it. Throws
/// std::runtime_error where its address and its model do not go together.
std::unique_ptr<drivers::SlipPrinter> make_printer(boost::asio::io_context& context,
                                                   drivers::UsbBus& usb,
                                                   const PrinterConfig& config,
                                                   const drivers::PrinterModel& model);

} // namespace motcua::devices
