#pragma once

#include "drivers/line/line.h"
#include "drivers/scanner/scan_parser.h"

#include <boost/asio/any_io_executor.hpp>

#include <functional>
#include <memory>

namespace motcua::drivers {

/// A scanner: keeps its connection, and gives what it reads. All on the executor's thread; no
/// handler is called from inside a call; after destruction none is called.
class Scanner {
public:
    /// The data is wiped when the handler returns.
    using OnScan = std::function<void(const Scan&)>;
    using OnOnline = std::function<void(bool)>;

    Scanner(boost::asio::any_io_executor executor,
            std::unique_ptr<Transport> transport,
            std::unique_ptr<ScanParser> parser);
    ~Scanner();
    Scanner(const Scanner&) = delete;
    Scanner& operator=(const Scanner&) = delete;

    /// Begins to listen. `on_online` tells once whether it is there, then each change.
    void start(OnScan on_scan, OnOnline on_online);

    /// Scans that were too long or broken, since the beginning.
    std::uint64_t dropped() const;

private:
    struct Run;
    std::shared_ptr<Run> run_;
    Line line_;
};

} // namespace motcua::drivers
