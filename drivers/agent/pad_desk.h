#pragma once

#include "drivers/agent/box_config.h"
#include "drivers/agent/device_lines.h"
#include "drivers/agent/device_reports.h"
#include "drivers/agent/key_commands.h"
#include "drivers/keypad/keypad.h"
#include "hall/client/hall_client.h"

#include <boost/asio/any_io_executor.hpp>

#include <deque>
#include <memory>
#include <set>
#include <string>

namespace motcua::devices {

/// The call and rating keypads of a box: keys become commands for the counter their unit stands
/// at, and the pad shows what came of them.
class PadDesk {
public:
    /// All that is named here outlives it.
    PadDesk(boost::asio::any_io_executor executor,
            client::HallClient& hall,
            DeviceReports& reports);

    void add(const KeypadConfig& config, DeviceLines& lines);
    void start();

    bool empty() const { return pads_.empty(); }

private:
    struct Pad {
        KeypadConfig config;
        std::unique_ptr<drivers::Keypad> device;
        KeyCommands commands;
        drivers::KeypadState state;
        std::set<std::string> calling_for_help; ///< counters
    };

    void press(Pad& pad, const drivers::KeyPress& key);
    void call_for_help(Pad& pad, const std::string& unit);
    void send(Pad& pad, const std::string& unit, const KeyCommand& command);
    void report(const Pad& pad);
    std::string counter_state(const std::string& counter) const;

    boost::asio::any_io_executor executor_;
    client::HallClient& hall_;
    DeviceReports& reports_;
    std::deque<Pad> pads_;
};

} // namespace motcua::devices
