#pragma once

#include "drivers/agent/box_config.h"
#include "drivers/agent/device_lines.h"
#include "drivers/agent/device_reports.h"
#include "drivers/scanner/scanner.h"
#include "hall/client/hall_client.h"

#include <boost/asio/any_io_executor.hpp>

#include <deque>
#include <memory>

namespace motcua::devices {

/// The scanners of a box: what they read goes through the hall to their kiosk, and is kept nowhere
/// (hall/protocol/scan.h).
class ScanDesk {
public:
    /// All that is named here outlives it.
    ScanDesk(boost::asio::any_io_executor executor,
             client::HallClient& hall,
             DeviceReports& reports);

    void add(const ScannerConfig& config, DeviceLines& lines);
    void start();

private:
    struct Desk {
        ScannerConfig config;
        std::unique_ptr<drivers::Scanner> device;
    };

    void pass(const Desk& desk, const drivers::Scan& scan);

    boost::asio::any_io_executor executor_;
    client::HallClient& hall_;
    DeviceReports& reports_;
    std::deque<Desk> desks_;
};

} // namespace motcua::devices
