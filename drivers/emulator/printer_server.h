#pragma once

#include "drivers/emulator/emulator_options.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <memory>

namespace motcua::drivers {

/// Puts a PrinterMachine on the network: one port to print on, one client at a time as real
/// printers have it, and one port for commands that break and mend it.
class PrinterServer {
public:
    /// Listens at once. Throws boost::system::system_error when a port cannot be had.
    PrinterServer(boost::asio::io_context& context, const EmulatorOptions& options);
    ~PrinterServer();

    std::uint16_t port() const;
    std::uint16_t control_port() const;

private:
    struct Run;
    std::shared_ptr<Run> run_;
};

} // namespace motcua::drivers
