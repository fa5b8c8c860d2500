#pragma once

#include "drivers/printer/print_outcome.h"
#include "drivers/printer/printer_model.h"
#include "drivers/printer/printer_status.h"
#include "drivers/printer/slip.h"

#include <functional>

namespace motcua::drivers {

/// One printer of slips, whatever its language: it watches its state and prints one at a time.
///
/// All on the thread of its executor; handlers are never called from inside a call, and not any
/// more after the destructor.
class SlipPrinter {
public:
    using OnStatus = std::function<void(const PrinterStatus&)>;
    using OnOutcome = std::function<void(PrintOutcome)>;

    virtual ~SlipPrinter() = default;

    virtual const PrinterModel& model() const = 0;

    /// Goes to the device; `on_status` is called on every change of its state.
    virtual void start(OnStatus on_status) = 0;

    /// Prints a slip once, and tells how it ended. Needs !busy(). A printer that cannot print now
    /// fails at once; nothing is kept for later.
    virtual void print(const Slip& slip, OnOutcome done) = 0;
    virtual bool busy() const = 0;

    /// The printer may sit inside a slip of an earlier run of this program: free it before the
    /// next one.
    virtual void assume_cut_off() = 0;

    virtual const PrinterStatus& status() const = 0;
};

} // namespace motcua::drivers
