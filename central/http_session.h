#pragma once

#include "central/centre.h"
#include "central/stream.h"

#include <boost/asio/awaitable.hpp>

namespace motcua::central {

/// Serves one connection until it ends: HTTP requests, or a hall's WebSocket once it asks for one.
/// Requests that are no HTTP or over a limit are logged once and the connection is closed.
boost::asio::awaitable<void> serve(Stream stream, Centre& centre);

} // namespace motcua::central
