#pragma once

#include "drivers/transport/address.h"
#include "drivers/transport/device_match.h"
#include "drivers/transport/transport.h"
#include "drivers/transport/usb_transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>
#include <vector>

namespace motcua::drivers {

/// What a device's model says of the ways to reach it.
struct LinkOptions {
    SerialSettings serial;
    std::vector<DeviceMatch> matches;
    UsbQuirks quirks;
};

/// The transport an address asks for, not yet open. This is the one place that lists them all.
/// `bus` must outlive it. Null for a spooler, which is no stream of bytes.
std::unique_ptr<Transport> make_transport(boost::asio::any_io_executor executor,
                                          UsbBus& bus,
                                          const Address& address,
                                          const LinkOptions& options = {});

} // namespace motcua::drivers
