#include "hall/server/net/listener.h"

#include "hall/server/net/door.h"
#include "hall/server/net/http_session.h"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/wait_traits.hpp>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <system_error>
#include <utility>

namespace motcua::hall::net {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;

constexpr std::chrono::seconds sweep_period{1};
constexpr std::chrono::milliseconds pause_after_failure{100};

/// A socket that the service manager opened, so that this process needs no right to open one.
Acceptor adopt(asio::io_context& context, int socket) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::system_error(errno, std::generic_category(), "the passed socket");
    const auto protocol = address.ss_family == AF_INET6 ? tcp::v6() : tcp::v4();
    return Acceptor(context.get_executor(), protocol, socket);
}

Acceptor open_acceptor(asio::io_context& context, const ListenerOptions& options) {
    if (options.socket >= 0)
        return adopt(context, options.socket);
    const tcp::endpoint endpoint(asio::ip::make_address(options.address), options.port);
    Acceptor acceptor(context.get_executor(), endpoint.protocol());
    acceptor.set_option(Acceptor::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen(Acceptor::max_listen_connections);
    return acceptor;
}

/// Frames leave at once, and a peer that stopped acknowledging is noticed by the kernel.
void tune(Socket& socket, const Limits& limits) {
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const auto silence = static_cast<unsigned>(limits.silence.count());
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &silence, sizeof silence);
}

/// A hall without its pages still gives tickets and calls numbers.
std::filesystem::path pages_that_exist(const ListenerOptions& options) {
    std::error_code ignored;
    if (options.pages.empty() || std::filesystem::is_directory(options.pages, ignored))
        return options.pages;
    if (options.log)
        options.log("door: no pages: no folder " + options.pages.string());
    return {};
}

std::shared_ptr<Door> make_door(Desk& desk, ListenerOptions& options) {
    auto crowd = std::make_shared<Crowd>(options.limits.connections);
    auto session_ended = [crowd](const std::string& session) { crowd->end_session(session); };
    Rest rest(desk, std::move(options.openapi), std::move(session_ended));
    Site site(std::move(rest), StaticFiles(pages_that_exist(options)), std::move(options.names));
    return std::make_shared<Door>(
        Door{desk, options.limits, std::move(options.log), std::move(crowd), std::move(site)});
}

} // namespace

class Listener::Loop : public std::enable_shared_from_this<Loop> {
public:
    Loop(asio::io_context& context, Desk& desk, ListenerOptions options)
        : acceptor_(open_acceptor(context, options)), sweeping_(context.get_executor()),
          pausing_(context.get_executor()), door_(make_door(desk, options)) {}

    void accept() {
        acceptor_.async_accept([self = shared_from_this()](error_code fault, Socket socket) {
            if (!self->acceptor_.is_open())
                return;
            if (fault)
                return self->pause(fault);
            self->welcome(std::move(socket));
            self->accept();
        });
    }

    void sweep() {
        sweeping_.expires_after(sweep_period);
        sweeping_.async_wait([self = shared_from_this()](error_code fault) {
            if (fault || !self->acceptor_.is_open())
                return;
            self->door_->crowd->sweep(Clock::now());
            self->door_->crowd->end_sessions([&](const std::string& session) {
                return self->door_->desk.session_over(session);
            });
            self->sweep();
        });
    }

    void stop() {
        error_code ignored;
        acceptor_.close(ignored);
        sweeping_.cancel();
        pausing_.cancel();
        door_->crowd->clear();
    }

    void drop_connections() { door_->crowd->clear(); }

    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    std::size_t connections() const { return door_->crowd->size(); }

private:
    void welcome(Socket socket) {
        error_code gone;
        const auto peer = socket.remote_endpoint(gone).address();
        if (gone || !door_->crowd->make_room())
            return;
        tune(socket, door_->limits);
        start_http(door_, std::move(socket), peer);
    }

    /// Out of descriptors, most likely: those who owe something make room.
    void pause(error_code fault) {
        if (door_->log && !std::exchange(complained_, true))
            door_->log("door: cannot accept: " + fault.message());
        door_->crowd->evict();
        pausing_.expires_after(pause_after_failure);
        pausing_.async_wait([self = shared_from_this()](error_code stopped) {
            if (!stopped && self->acceptor_.is_open())
                self->accept();
        });
    }

    Acceptor acceptor_;
    Timer sweeping_;
    Timer pausing_;
    std::shared_ptr<Door> door_;
    bool complained_ = false;
};

Listener::Listener(asio::io_context& context, Desk& desk, ListenerOptions options)
    : loop_(std::make_shared<Loop>(context, desk, std::move(options))) {
    loop_->accept();
    loop_->sweep();
}

Listener::~Listener() {
    stop();
}

std::uint16_t Listener::port() const {
    return loop_->port();
}

std::size_t Listener::connections() const {
    return loop_->connections();
}

void Listener::drop_connections() {
    loop_->drop_connections();
}

void Listener::stop() {
    loop_->stop();
}

void raise_descriptor_limit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    // Failing leaves the smaller limit: fewer connections, nothing else.
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace motcua::hall::net
