#pragma once

#include "drivers/printer/slip_printer.h"
#include "drivers/transport/transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>

namespace motcua::drivers {

/// A ticket printer with a language of its own on a stream of bytes: keeps the link to it, watches
/// its state, prints slips one at a time.
///
/// It reconnects by itself for ever, after 0.5 s at first and 5 s at most, or when the device is
/// plugged in, and asks for the state every two seconds between slips; a slip never waits for that
/// longer than one answer takes.
class TicketPrinter final : public SlipPrinter {
public:
    TicketPrinter(boost::asio::any_io_executor executor,
                  std::unique_ptr<Transport> transport,
                  PrinterModel model);
    /// Gives the device up; handlers that wait are not called any more.
    ~TicketPrinter() override;
    TicketPrinter(const TicketPrinter&) = delete;
    TicketPrinter& operator=(const TicketPrinter&) = delete;

    const PrinterModel& model() const override;
    void start(OnStatus on_status) override;
    void print(const Slip& slip, OnOutcome done) override;
    bool busy() const override;
    void assume_cut_off() override;
    const PrinterStatus& status() const override;

private:
    struct Run;
    std::shared_ptr<Run> run_; ///< shared with the handlers of the transport
};

} // namespace motcua::drivers
