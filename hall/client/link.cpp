#include "hall/client/link.h"

#include "hall/protocol/wipe.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <cstring>
#include <deque>
#include <utility>

namespace motcua::client {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

class WebSocketLink final : public Link, public std::enable_shared_from_this<WebSocketLink> {
public:
    WebSocketLink(asio::any_io_executor executor, const Options& options, LinkHandlers handlers)
        : options_(options), handlers_(std::move(handlers)), resolver_(executor), ws_(executor),
          timer_(executor), deadline_(Clock::now() + options.handshake_limit) {}

    void open() {
        watch();
        error_code no_address;
        const auto address = asio::ip::make_address(options_.host, no_address);
        if (no_address)
            return resolve();
        const tcp::endpoint endpoint(address, options_.port);
        ws_.next_layer().async_connect(
            endpoint, [self = shared_from_this()](error_code fault) { self->connected(fault); });
    }

    void send(std::string frame) override {
        frames_.push_back(std::move(frame));
        if (frames_.size() == 1)
            write();
    }

    void close() override {
        if (std::exchange(over_, true))
            return;
        handlers_ = {};
        resolver_.cancel();
        timer_.cancel();
        error_code ignored;
        ws_.next_layer().close(ignored);
    }

private:
    void resolve() {
        resolver_.async_resolve(options_.host,
                                std::to_string(options_.port),
                                [self = shared_from_this()](
                                    error_code fault, const tcp::resolver::results_type& found) {
                                    fault || self->over_ ? self->end(LinkEnd::lost)
                                                         : self->connect(found);
                                });
    }

    void connect(const tcp::resolver::results_type& found) {
        asio::async_connect(ws_.next_layer(),
                            found,
                            [self = shared_from_this()](error_code fault, const tcp::endpoint&) {
                                self->connected(fault);
                            });
    }

    void connected(error_code fault) {
        if (fault || over_)
            return end(LinkEnd::lost);
        ws_.next_layer().set_option(tcp::no_delay(true), fault);
        ws_.auto_fragment(false);
        ws_.set_option(websocket::stream_base::decorator(
            [cookie = options_.cookie](websocket::request_type& request) {
                request.set(beast::http::field::sec_websocket_protocol, "motcua.v1");
                if (!cookie.empty())
                    request.set(beast::http::field::cookie, cookie);
            }));
        const bool is_v6 = options_.host.find(':') != std::string::npos;
        const auto name = is_v6 ? "[" + options_.host + "]" : options_.host;
        ws_.async_handshake(
            name + ":" + std::to_string(options_.port),
            "/ws",
            [self = shared_from_this()](error_code refused) { self->shaken(refused); });
    }

    void shaken(error_code fault) {
        if (fault || over_)
            return end(LinkEnd::lost);
        handlers_.opened();
        read();
    }

    void read() {
        if (over_)
            return;
        ws_.async_read(buffer_, [self = shared_from_this()](error_code fault, std::size_t) {
            fault || self->over_ ? self->end(LinkEnd::lost) : self->take();
        });
    }

    void take() {
        deadline_ = Clock::now() + options_.quiet_limit;
        if (!std::exchange(heard_, true))
            watch();
        const auto data = buffer_.data();
        // Kept for the call: the handler may close this link.
        const auto text = handlers_.text;
        text({static_cast<const char*>(data.data()), data.size()});
        explicit_bzero(data.data(), data.size()); // a scan may pass through
        buffer_.consume(data.size());
        read();
    }

    void write() {
        ws_.async_write(asio::buffer(frames_.front()),
                        [self = shared_from_this()](error_code fault, std::size_t) {
                            fault || self->over_ ? self->end(LinkEnd::lost) : self->written();
                        });
    }

    void written() {
        protocol::wipe(frames_.front());
        frames_.pop_front();
        if (!frames_.empty())
            write();
    }

    /// One timer for connecting and for silence: it is set again when it ran out, not with each
    /// frame.
    void watch() {
        timer_.expires_at(deadline_);
        timer_.async_wait([self = shared_from_this()](error_code fault) {
            if (fault || self->over_)
                return;
            Clock::now() < self->deadline_ ? self->watch() : self->end(LinkEnd::silent);
        });
    }

    void end(LinkEnd how) {
        if (over_)
            return;
        const auto ended = handlers_.ended;
        close();
        ended(how);
    }

    Options options_;
    LinkHandlers handlers_;
    tcp::resolver resolver_;
    websocket::stream<tcp::socket, false> ws_;
    asio::steady_timer timer_;
    Clock::time_point deadline_;
    beast::basic_flat_buffer<protocol::WipingAllocator<char>> buffer_;
    std::deque<std::string> frames_;
    bool heard_ = false;
    bool over_ = false;
};

} // namespace

std::shared_ptr<Link>
open_link(asio::any_io_executor executor, const Options& options, LinkHandlers handlers) {
    auto link = std::make_shared<WebSocketLink>(std::move(executor), options, std::move(handlers));
    link->open();
    return link;
}

} // namespace motcua::client
