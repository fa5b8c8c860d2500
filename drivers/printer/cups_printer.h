#pragma once

#include "drivers/printer/slip_printer.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>
#include <string>

namespace motcua::drivers {

/// An IPP printer, or a queue of the local CUPS, as a printer of slips.
///
/// libcups waits for the network, so it is used on a thread of the printer's own. A slip is sent
/// as a document of its own size and followed until its job has ended; a job that takes longer than
/// the model allows, or whose sending failed, is cancelled, so that no paper comes later.
class CupsPrinter final : public SlipPrinter {
public:
    /// `destination`: "ipp://HOST/ipp/print", or the name of a queue.
    CupsPrinter(boost::asio::any_io_executor executor, std::string destination, PrinterModel model);
    /// Waits for a request under way, some seconds at most.
    ~CupsPrinter() override;

    const PrinterModel& model() const override;
    void start(OnStatus on_status) override;
    void print(const Slip& slip, OnOutcome done) override;
    bool busy() const override;

    /// A spooler sits inside no slip.
    void assume_cut_off() override {}

    const PrinterStatus& status() const override;

private:
    struct Run;
    std::shared_ptr<Run> run_;
};

} // namespace motcua::drivers
