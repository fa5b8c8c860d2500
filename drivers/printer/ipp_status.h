#pragma once

#include "drivers/printer/print_outcome.h"
#include "drivers/printer/printer_status.h"

#include <optional>
#include <string>
#include <vector>

namespace motcua::drivers {

/// What an IPP printer, or a CUPS queue in its place, says of itself (RFC 8011, 5.4.11 and 5.4.12).
struct IppPrinterState {
    int state = 0;                    ///< 3 idle, 4 processing, 5 stopped
    std::vector<std::string> reasons; ///< with or without -report, -warning, -error
    bool tells_paper = false;         ///< no reason means that all is well, not that nobody can say
};

PrinterStatus describe_ipp(const IppPrinterState& printer);

/// What became of a job (RFC 8011, 5.3.7 and 5.3.8).
struct IppJobState {
    int state = 0; ///< 3 pending, 4 held, 5 processing, 6 stopped, 7 cancelled, 8 aborted, 9 done
    std::vector<std::string> reasons;
};

/// The outcome of a job that has ended, nothing while it has not. A queue that only passes bytes
/// on calls a job completed when they are gone, which is no paper; so does CUPS when it asks a
/// printer for a job that the printer no longer knows.
std::optional<PrintOutcome> ipp_outcome(const IppJobState& job, bool tells_paper);

/// The outcome of a job that was given up: `begun` where it may have reached the printer.
PrintOutcome ipp_given_up(const PrinterStatus& status, bool begun);

/// A reason without its severity: "media-low-warning" is "media-low".
std::string without_severity(const std::string& reason);

} // namespace motcua::drivers
