#pragma once

#include "drivers/transport/address.h"
#include "drivers/transport/transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>

namespace motcua::drivers {

/// The transport an address asks for, not yet open. This is the one place that lists them all.
std::unique_ptr<Transport> make_transport(boost::asio::any_io_executor executor,
                                          const Address& address);

} // namespace motcua::drivers
