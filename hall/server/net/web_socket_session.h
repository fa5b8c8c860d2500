#pragma once

#include "hall/server/net/conversation.h"
#include "hall/server/net/door.h"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <memory>

namespace motcua::hall::net {

constexpr const char* subprotocol = "motcua.v1";

using UpgradeRequest = boost::beast::http::request<boost::beast::http::string_body>;

/// Turns a connection whose upgrade was asked for into a WebSocket, which keeps itself alive.
/// Instantiated for the streams that the hall listens on.
template <class Stream>
void start_web_socket(std::shared_ptr<Door> door,
                      Stream stream,
                      Peer peer,
                      std::string name,
                      const UpgradeRequest& request);

extern template void
start_web_socket<Socket>(std::shared_ptr<Door>, Socket, Peer, std::string, const UpgradeRequest&);

} // namespace motcua::hall::net
