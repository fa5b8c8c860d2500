#include "drivers/transport/listen_transport.h"

#include "drivers/transport/transport_error.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <list>
#include <optional>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::size_t most_peers = 8; ///< one more, and the oldest goes

} // namespace

struct ListenTransport::Door : std::enable_shared_from_this<Door> {
    struct Peer {
        explicit Peer(tcp::socket connection) : socket(std::move(connection)) {}

        tcp::socket socket;
        std::array<std::uint8_t, 512> room{};
        bool reading = false;
    };

    struct Read {
        std::span<std::uint8_t> room;
        Moved done;
    };

    explicit Door(const asio::any_io_executor& executor) : acceptor(executor) {}

    ErrorCode listen(const std::string& host, std::uint16_t port) {
        ErrorCode error;
        const auto address = asio::ip::make_address(host, error);
        if (error) {
            return error;
        }
        const tcp::endpoint endpoint(address, port);
        acceptor.open(endpoint.protocol(), error);
        const auto then = [&](auto step) {
            if (!error) {
                step();
            }
        };
        then([&] { acceptor.set_option(tcp::acceptor::reuse_address(true), error); });
        then([&] { acceptor.bind(endpoint, error); });
        then([&] { acceptor.listen(static_cast<int>(most_peers), error); });
        return error;
    }

    void accept() {
        acceptor.async_accept([self = shared_from_this()](ErrorCode error, tcp::socket newcomer) {
            if (!self->acceptor.is_open()) {
                return;
            }
            if (!error) {
                self->peers.push_back(std::make_shared<Peer>(std::move(newcomer)));
                if (self->peers.size() > most_peers) {
                    self->peers.pop_front();
                }
                self->read_on();
            }
            self->accept();
        });
    }

    /// Takes more from all peers when what they said before was taken.
    void read_on() {
        if (!held.empty() || !waiting) {
            return;
        }
        for (const auto& peer : peers) {
            if (std::exchange(peer->reading, true)) {
                continue;
            }
            peer->socket.async_read_some(
                asio::buffer(peer->room),
                [self = shared_from_this(), peer](ErrorCode error, std::size_t count) {
                    peer->reading = false;
                    self->heard(peer, error, count);
                });
        }
    }

    void heard(const std::shared_ptr<Peer>& peer, ErrorCode error, std::size_t count) {
        if (!acceptor.is_open()) {
            return;
        }
        if (error) {
            peers.remove(peer);
        }
        const auto from = peer->room.begin();
        held.insert(held.end(), from, from + static_cast<std::ptrdiff_t>(count));
        explicit_bzero(peer->room.data(), count);
        give();
        read_on();
    }

    void give() {
        if (!waiting || held.empty()) {
            return;
        }
        const auto read = *std::exchange(waiting, std::nullopt);
        const auto count = std::min(read.room.size(), held.size());
        std::copy_n(held.begin(), count, read.room.begin());
        explicit_bzero(held.data(), count);
        held.erase(held.begin(), held.begin() + static_cast<std::ptrdiff_t>(count));
        read.done({}, count);
    }

    void close() {
        ErrorCode ignored;
        acceptor.close(ignored);
        for (const auto& peer : peers) {
            peer->socket.close(ignored);
        }
        peers.clear();
        if (auto left = std::exchange(waiting, std::nullopt)) {
            asio::post(acceptor.get_executor(),
                       [done = std::move(left->done)] { done(asio::error::operation_aborted, 0); });
        }
    }

    tcp::acceptor acceptor;
    std::list<std::shared_ptr<Peer>> peers; ///< the newest last
    Bytes held;                             ///< heard, and not yet taken
    std::optional<Read> waiting;
};

ListenTransport::ListenTransport(asio::any_io_executor executor,
                                 std::string host,
                                 std::uint16_t port)
    : executor_(std::move(executor)), host_(std::move(host)), port_(port) {}

ListenTransport::~ListenTransport() {
    close();
}

void ListenTransport::open(Done done) {
    close();
    auto door = std::make_shared<Door>(executor_);
    const auto error = door->listen(host_, port_);
    if (!error) {
        door_ = std::move(door);
        door_->accept();
    }
    asio::post(executor_, [done = std::move(done), error] { done(error); });
}

void ListenTransport::write(std::span<const std::uint8_t> bytes, Moved done) {
    if (!door_ || door_->peers.empty()) {
        const auto error = door_ ? ErrorCode() : ErrorCode(TransportError::not_open);
        const auto count = door_ ? bytes.size() : 0;
        asio::post(executor_, [done = std::move(done), error, count] { done(error, count); });
        return;
    }
    const auto peer = door_->peers.back();
    peer->socket.async_write_some(asio::buffer(bytes.data(), bytes.size()),
                                  [door = door_, peer, size = bytes.size(), done = std::move(done)](
                                      ErrorCode error, std::size_t count) {
                                      // A peer that has gone is no reason to close the door.
                                      const bool left = error && door->acceptor.is_open();
                                      done(left ? ErrorCode() : error, left ? size : count);
                                  });
}

void ListenTransport::read(std::span<std::uint8_t> room, Moved done) {
    if (!door_) {
        asio::post(executor_, [done = std::move(done)] { done(TransportError::not_open, 0); });
        return;
    }
    door_->waiting = Door::Read{room, std::move(done)};
    asio::post(executor_, [door = door_] {
        door->give();
        door->read_on();
    });
}

void ListenTransport::end_job(Done done) {
    asio::post(executor_, [done = std::move(done)] { done({}); });
}

void ListenTransport::close() {
    if (const auto door = std::exchange(door_, nullptr)) {
        door->close();
    }
}

std::uint16_t ListenTransport::port() const {
    ErrorCode error;
    const auto endpoint = door_ ? door_->acceptor.local_endpoint(error) : tcp::endpoint();
    return error ? std::uint16_t{0} : endpoint.port();
}

} // namespace motcua::drivers
