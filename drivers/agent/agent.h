#pragma once

#include "drivers/agent/board_desk.h"
#include "drivers/agent/box_config.h"
#include "drivers/agent/device_lines.h"
#include "drivers/agent/device_reports.h"
#include "drivers/agent/pad_desk.h"
#include "drivers/agent/print_desk.h"
#include "drivers/agent/print_memory.h"
#include "drivers/agent/scan_desk.h"
#include "drivers/agent/ticket_layout.h"
#include "drivers/printer/printer_model.h"
#include "drivers/printer/slip_printer.h"
#include "drivers/transport/usb_bus.h"
#include "hall/client/hall_client.h"
#include "hall/protocol/arguments.h"

#include <boost/asio/io_context.hpp>

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace motcua::devices {

/// Joins the devices of one box to their hall: prints what the hall asks for, tells what became of
/// it and how the devices are, turns keys into commands. All on the context's one thread.
class Agent {
public:
    /// Throws std::runtime_error when the configuration names a printer model that is not there or
    /// the state folder cannot be used. `usb` and `layout` must outlive the agent.
    Agent(boost::asio::io_context& context,
          drivers::UsbBus& usb,
          const BoxConfig& config,
          const std::vector<drivers::PrinterModel>& models,
          const TicketLayout& layout);
    Agent(const Agent&) = delete;
    Agent& operator=(const Agent&) = delete;

    /// Opens the devices and goes to the hall. Nothing here fails: what is not there is waited for.
    void start();

private:
    struct Printer {
        PrinterConfig config;
        std::unique_ptr<drivers::SlipPrinter> device;
        bool settled = false; ///< its state was heard once, so that a slip has a fair chance
    };

    void add_printer(const PrinterConfig& config, const std::vector<drivers::PrinterModel>& models);

    void welcomed(const client::Welcome& welcome);
    void take_tickets(const client::Topic& topic);
    void pump();
    void pump(Printer& printer);
    void print(Printer& printer, const PrintOrder& order);
    void report(const PrintReport& report);
    void report(const Printer& printer);
    protocol::Instant hall_now() const;

    boost::asio::io_context& context_;
    drivers::UsbBus& usb_;
    const TicketLayout& layout_;
    PrintMemory memory_;
    client::HallClient hall_;
    PrintDesk desk_;
    std::string epoch_;
    std::deque<Printer> printers_; ///< a deque keeps its elements where they are
    drivers::NodeBus nodes_;
    DeviceLines lines_;
    DeviceReports reports_;
    ScanDesk scanners_;
    BoardDesk boards_;
    PadDesk pads_;
};

} // namespace motcua::devices
