#pragma once

#include "drivers/transport/address.h"
#include "drivers/transport/node_bus.h"
#include "drivers/transport/serial_settings.h"
#include "drivers/transport/transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>
#include <vector>

namespace motcua::drivers {

/// Which device file, and how it is opened.
struct NodeChoice {
    DeviceNode::Kind kind = DeviceNode::Kind::hidraw;
    UsbAddress address;               ///< empty members are any
    std::vector<DeviceMatch> matches; ///< of the model; one must claim it where `address` has no id
    Bytes enable;                     ///< hidraw: a feature report sent after opening
    SerialSettings serial;            ///< of a serial port
};

/// A device file of a plugged-in device, found anew at each opening.
///
/// - hidraw: each read is one input report, each write one output report, report id first.
/// - input: each read is whole `struct input_event`; the device is ours alone (EVIOCGRAB), so what
///   it types goes to no screen. Nothing can be written.
/// - serial: as a serial line.
///
/// `bus` outlives it.
std::unique_ptr<Transport>
make_node_transport(boost::asio::any_io_executor executor, NodeBus& bus, NodeChoice choice);

/// The node an address and a model choose among these; null when there is none. Of several parts
/// of one device the first is taken.
const DeviceNode* choose_node(const std::vector<DeviceNode>& nodes, const NodeChoice& choice);

} // namespace motcua::drivers
