#include "central/server.h"

#include "central/http_session.h"
#include "central/stream.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>

#include <stdexcept>
#include <utility>

namespace motcua::central {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

const tcp::endpoint& allowed(const tcp::endpoint& endpoint, const Door& door) {
    if (door.kind == Door::Kind::plain && !endpoint.address().is_loopback())
        throw std::invalid_argument("without TLS the centre listens on loopback only");
    return endpoint;
}

std::string reason_of(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& error) {
        return error.what();
    }
}

} // namespace

Server::Server(asio::any_io_executor executor,
               const tcp::endpoint& endpoint,
               Centre& centre,
               Door door)
    : centre_(centre), door_(std::move(door)),
      acceptor_(std::move(executor), allowed(endpoint, door_)),
      port_(acceptor_.local_endpoint().port()) {}

void Server::start() {
    asio::co_spawn(acceptor_.get_executor(), accept_all(), asio::detached);
}

void Server::stop() {
    acceptor_.close();
}

asio::awaitable<void> Server::accept_all() {
    asio::steady_timer pause(acceptor_.get_executor());
    while (acceptor_.is_open()) {
        auto [error, socket] = co_await acceptor_.async_accept(as_result);
        if (!error) {
            serve_one(std::move(socket));
        } else if (acceptor_.is_open()) {
            // Out of descriptors: without a pause this would spin until one is free.
            centre_.log("cannot accept: " + error.message());
            pause.expires_after(std::chrono::seconds(1));
            co_await pause.async_wait(as_result);
        }
    }
}

void Server::serve_one(tcp::socket socket) {
    if (open_ >= centre_.limits.connections) {
        if (!std::exchange(full_, true))
            centre_.log("too many connections: new ones are closed");
        return;
    }
    full_ = false;
    open_ += 1;
    centre_.metrics.connections += 1;
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const auto executor = acceptor_.get_executor();
    asio::co_spawn(executor,
                   serve(stream_of(std::move(socket)), door_.kind, centre_),
                   [this](const std::exception_ptr& failure) {
                       open_ -= 1;
                       if (failure)
                           centre_.log("connection failed: " + reason_of(failure));
                   });
}

Stream Server::stream_of(tcp::socket socket) const {
    Stream::Tcp tcp(std::move(socket));
    if (door_.kind == Door::Kind::plain)
        return Stream(std::move(tcp));
    return Stream(std::move(tcp), door_.context());
}

} // namespace motcua::central
