#pragma once

#include "drivers/printer/printer_dialogue.h"
#include "drivers/printer/slip.h"
#include "drivers/transport/transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <functional>
#include <memory>

namespace motcua::drivers {

/// One printer: keeps the link to it, watches its state, prints slips one at a time.
///
/// All on the thread of its executor; handlers are never called from inside a call. It reconnects
/// by itself for ever, after 0.5 s at first and 5 s at most, and asks for the state every two
/// seconds between slips; a slip never waits for that longer than one answer takes.
class TicketPrinter {
public:
    using OnStatus = std::function<void(const PrinterStatus&)>;
    using OnOutcome = std::function<void(PrintOutcome)>;

    TicketPrinter(boost::asio::any_io_executor executor,
                  std::unique_ptr<Transport> transport,
                  PrinterModel model);
    /// Gives the device up; handlers that wait are not called any more.
    ~TicketPrinter();
    TicketPrinter(const TicketPrinter&) = delete;
    TicketPrinter& operator=(const TicketPrinter&) = delete;

    const PrinterModel& model() const;

    /// Opens the device; `on_status` is called on every change of its state.
    void start(OnStatus on_status);

    /// Prints a slip once, and tells how it ended. Needs !busy(). A printer that cannot print now
    /// fails at once; nothing is kept for later.
    void print(const Slip& slip, OnOutcome done);
    bool busy() const;

    /// The printer may sit inside a slip of an earlier run of this program: free it before the
    /// next one.
    void assume_cut_off();

    const PrinterStatus& status() const;

private:
    struct Run;
    std::shared_ptr<Run> run_; ///< shared with the handlers of the transport
};

} // namespace motcua::drivers
