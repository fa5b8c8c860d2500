#pragma once

#include "drivers/keypad/line_keypad.h"
#include "drivers/line/line.h"
#include "drivers/transport/node_bus.h"
#include "drivers/transport/node_transport.h"
#include "drivers/transport/open_transport.h"
#include "drivers/transport/usb_bus.h"

#include <boost/asio/any_io_executor.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace motcua::devices {

/// What devices of one box are reached over: everything that is plugged in, and the lines that
/// several share.
class DeviceLines {
public:
    /// How one device is reached.
    struct Way {
        std::string address; ///< as it stands in the configuration
        drivers::Address place;
        std::optional<drivers::ListenAddress> listen;                       ///< in place of `place`
        drivers::DeviceNode::Kind node = drivers::DeviceNode::Kind::serial; ///< of `usb://`
        drivers::LinkOptions link;
        drivers::Bytes enable;
        std::string model;
        drivers::LineSettings line;
    };

    /// The buses outlive it.
    DeviceLines(boost::asio::any_io_executor executor,
                drivers::UsbBus& usb,
                drivers::NodeBus& nodes);

    /// A connection of its own.
    std::unique_ptr<drivers::Transport> transport(const Way& way);

    /// The line at this address, shared with whoever asked for the same before: the first says how
    /// it is spoken on.
    drivers::Line& line(const Way& way);

    /// Opens the lines. To be called once, when all who listen have said so.
    void start();

private:
    boost::asio::any_io_executor executor_;
    drivers::UsbBus& usb_;
    drivers::NodeBus& nodes_;
    std::map<std::string, std::unique_ptr<drivers::Line>> lines_;
};

} // namespace motcua::devices
