#pragma once

#include "central/centre.h"
#include "central/stream.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>

namespace motcua::central {

/// One door: listens and serves each connection. Must outlive the executor's handlers.
class Server {
public:
    /// Binds at once; throws boost::system::system_error where that fails, and
    /// std::invalid_argument for a plain door other than on loopback: plain text stays on the
    /// machine.
    Server(boost::asio::any_io_executor executor,
           const boost::asio::ip::tcp::endpoint& endpoint,
           Centre& centre,
           Door door = {});

    /// Starts to accept.
    void start();

    /// Accepts no more. Open connections go on.
    void stop();

    /// The port in use, where the endpoint asked for any.
    std::uint16_t port() const { return port_; }

private:
    boost::asio::awaitable<void> accept_all();
    void serve_one(boost::asio::ip::tcp::socket socket);
    Stream stream_of(boost::asio::ip::tcp::socket socket) const;

    Centre& centre_;
    Door door_;
    boost::asio::ip::tcp::acceptor acceptor_;
    std::uint16_t port_;
    std::size_t open_ = 0;
    bool full_ = false;
};

} // namespace motcua::central
