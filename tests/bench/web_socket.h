#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <cstdint>
#include <string>

namespace motcua::bench {

/// A blocking client of the hall's WebSocket: as little of our own in the figures as possible.
class WebSocket {
public:
    /// Connects and is welcomed. `cookie` makes it a member of the staff.
    WebSocket(std::uint16_t port, const std::string& role, const std::string& cookie = {});

    void send(const std::string& text);

    /// The next frame.
    std::string receive();

    /// Sends a request and reads on until its answer.
    std::string
    ask(const std::string& request, const std::string& command, const std::string& arguments);

private:
    boost::asio::io_context loop_;
    boost::beast::websocket::stream<boost::asio::ip::tcp::socket> stream_;
    boost::beast::flat_buffer buffer_;
};

} // namespace motcua::bench
