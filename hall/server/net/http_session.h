#pragma once

#include "hall/server/net/door.h"

#include <memory>

namespace motcua::hall::net {

/// Serves HTTP on a fresh connection until the peer goes or asks for a WebSocket. Keeps itself
/// alive. Instantiated for the streams that the hall listens on.
template <class Stream>
void start_http(std::shared_ptr<Door> door, Stream stream, const boost::asio::ip::address& peer);

extern template void
start_http<Socket>(std::shared_ptr<Door>, Socket, const boost::asio::ip::address&);

} // namespace motcua::hall::net
