#pragma once

#include "drivers/printer/ipp_status.h"
#include "drivers/printer/slip_document.h"

#include <boost/system/result.hpp>

#include <memory>
#include <string>

namespace motcua::drivers {

/// One destination of libcups. Every call may wait for the network, seconds at most: for one
/// thread that may wait.
class CupsDestination {
public:
    explicit CupsDestination(std::string name);
    ~CupsDestination();

    /// What the printer says now; nothing when it cannot be reached.
    std::optional<IppPrinterState> printer();

    /// Whether it takes documents of this type.
    bool takes(const std::string& format);

    /// Hands a document over as a job of its own. Returns the job's number; 0 when it was not taken
    /// whole, and then nothing of it is left in the printer or the queue.
    int send(const SlipDocument& document);

    /// How the job is; nothing when nobody can say.
    std::optional<IppJobState> job(int id);

    /// Takes a job back; true where it will not print any more.
    bool cancel(int id);

private:
    struct Link;

    Link* link();

    std::string name_;
    std::unique_ptr<Link> link_; ///< until it fails
};

} // namespace motcua::drivers
