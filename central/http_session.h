#pragma once

#include "central/centre.h"
#include "central/stream.h"

#include <boost/asio/awaitable.hpp>

namespace motcua::central {

/// Serves one connection until it ends: TLS where the door has it, then HTTP requests, or a hall's
/// WebSocket once it asks for one. Whoever may not come in, and requests that are no HTTP or over a
/// limit, are logged once and the connection is closed.
boost::asio::awaitable<void> serve(Stream stream, Door::Kind door, Centre& centre);

} // namespace motcua::central
