#pragma once

#include "drivers/agent/box_config.h"
#include "drivers/agent/device_lines.h"
#include "drivers/agent/device_reports.h"
#include "drivers/board/board.h"
#include "hall/client/hall_client.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <memory>

namespace motcua::devices {

/// The LED boards of a box: each shows the number that is at its counter, and dashes while the
/// hall cannot be heard, so that no board tells a number that is no longer true.
class BoardDesk {
public:
    /// All that is named here outlives it.
    BoardDesk(boost::asio::any_io_executor executor, DeviceReports& reports);

    void add(const BoardConfig& config, DeviceLines& lines);
    void start();

    /// The hall's topic "hall" is new.
    void show(const client::Topic& hall);

    void connection(client::Connection state);

    bool empty() const { return boards_.empty(); }

private:
    struct Desk {
        BoardConfig config;
        std::unique_ptr<drivers::Board> device;
        std::string number; ///< at the counter now
    };

    void show(Desk& desk) const;

    boost::asio::any_io_executor executor_;
    DeviceReports& reports_;
    std::deque<Desk> boards_;
    boost::asio::steady_timer stale_;
    bool is_stale_ = true;
};

} // namespace motcua::devices
