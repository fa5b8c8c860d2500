#include "drivers/transport/tcp_transport.h"

#include "drivers/transport/transport_error.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace motcua::drivers {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto open_limit = std::chrono::seconds(3);

void set_option(int socket, int level, int name, int value) {
    // A kernel that refuses one of these only notices a dead peer later.
    (void)::setsockopt(socket, level, name, &value, sizeof value);
}

void watch_peer(tcp::socket& socket) {
    const int fd = socket.native_handle();
    set_option(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    set_option(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    set_option(fd, IPPROTO_TCP, TCP_KEEPIDLE, 10);
    set_option(fd, IPPROTO_TCP, TCP_KEEPINTVL, 5);
    set_option(fd, IPPROTO_TCP, TCP_KEEPCNT, 3);
}

} // namespace

struct TcpTransport::Link : std::enable_shared_from_this<Link> {
    explicit Link(const asio::any_io_executor& executor)
        : resolver(executor), socket(executor), limit(executor) {}

    void open(const TcpAddress& address, Done handler) {
        done = std::move(handler);
        limit.expires_after(open_limit);
        limit.async_wait([self = shared_from_this()](ErrorCode error) {
            if (!error) {
                self->finish(TransportError::no_answer);
            }
        });
        resolver.async_resolve(
            address.host,
            std::to_string(address.port),
            [self = shared_from_this()](ErrorCode error, tcp::resolver::results_type found) {
                self->connect(error, std::move(found));
            });
    }

    void connect(ErrorCode error, tcp::resolver::results_type found) {
        if (error || !done) {
            return finish(error);
        }
        asio::async_connect(
            socket, found, [self = shared_from_this()](ErrorCode failed, const tcp::endpoint&) {
                if (!failed && self->done) {
                    watch_peer(self->socket);
                    self->ready = true;
                }
                self->finish(failed);
            });
    }

    void finish(ErrorCode error) {
        limit.cancel();
        if (error) {
            close();
        }
        if (auto handler = std::exchange(done, nullptr)) {
            handler(error);
        }
    }

    void close() {
        ErrorCode ignored;
        ready = false;
        resolver.cancel();
        limit.cancel();
        socket.close(ignored);
    }

    tcp::resolver resolver;
    tcp::socket socket;
    asio::steady_timer limit;
    Done done;
    bool ready = false;
};

TcpTransport::TcpTransport(asio::any_io_executor executor, TcpAddress address)
    : executor_(std::move(executor)), address_(std::move(address)) {}

TcpTransport::~TcpTransport() {
    close();
}

void TcpTransport::open(Done done) {
    close();
    link_ = std::make_shared<Link>(executor_);
    link_->open(address_, std::move(done));
}

void TcpTransport::write(std::span<const std::uint8_t> bytes, Moved done) {
    if (!link_ || !link_->ready) {
        asio::post(executor_, [done] { done(TransportError::not_open, 0); });
        return;
    }
    link_->socket.async_write_some(
        asio::buffer(bytes.data(), bytes.size()),
        [link = link_, done](ErrorCode error, std::size_t count) { done(error, count); });
}

void TcpTransport::read(std::span<std::uint8_t> room, Moved done) {
    if (!link_ || !link_->ready) {
        asio::post(executor_, [done] { done(TransportError::not_open, 0); });
        return;
    }
    link_->socket.async_read_some(
        asio::buffer(room.data(), room.size()),
        [link = link_, done](ErrorCode error, std::size_t count) { done(error, count); });
}

void TcpTransport::end_job(Done done) {
    asio::post(executor_, [done] { done({}); });
}

void TcpTransport::close() {
    if (!link_) {
        return;
    }
    const auto link = std::exchange(link_, nullptr);
    link->close();
    if (link->done) {
        asio::post(executor_, [link] { link->finish(asio::error::operation_aborted); });
    }
}

} // namespace motcua::drivers
