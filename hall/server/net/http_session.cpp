#include "hall/server/net/http_session.h"

#include "hall/protocol/wipe.h"
#include "hall/server/net/access.h"
#include "hall/server/net/web_socket_session.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/stream_traits.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <array>
#include <optional>
#include <utility>

namespace motcua::hall::net {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using Response = http::response<http::span_body<const char>>;

constexpr unsigned http_1_1 = 11;

std::string_view view(beast::string_view text) {
    return {text.data(), text.size()};
}

HttpRequest read_fields(const UpgradeRequest& message) {
    const auto field = [&](auto name) { return view(message[name]); };
    HttpRequest request;
    request.method = view(message.method_string());
    request.target = view(message.target());
    request.host = field(http::field::host);
    if (message.count(http::field::origin) > 0)
        request.origin = field(http::field::origin);
    request.fetch_site = field("Sec-Fetch-Site");
    request.cookie = field(http::field::cookie);
    request.request_id = field("Idempotency-Key");
    request.role = field("Motcua-Role");
    request.machine = field("Motcua-Id");
    request.if_none_match = field(http::field::if_none_match);
    request.body = message.body();
    return request;
}

bool offers_our_protocol(const UpgradeRequest& message) {
    http::token_list offered(message[http::field::sec_websocket_protocol]);
    return offered.exists(subprotocol);
}

std::optional<HttpReply> reply_to_fault(error_code fault) {
    if (fault == http::error::body_limit)
        return error_reply(413, "too_big", "the body is too big");
    if (fault == http::error::header_limit)
        return error_reply(431, "too_big", "the headers are too big");
    const bool is_garbage =
        fault.category() == http::make_error_code(http::error::bad_method).category() &&
        fault != http::error::end_of_stream && fault != http::error::partial_message;
    if (is_garbage)
        return error_reply(400, "bad_request", "no HTTP");
    return std::nullopt;
}

template <class Stream>
class HttpSession final : public Guest, public std::enable_shared_from_this<HttpSession<Stream>> {
public:
    HttpSession(std::shared_ptr<Door> door, Stream stream, const asio::ip::address& peer)
        : Guest(door->crowd), door_(std::move(door)), stream_(std::move(stream)),
          name_(peer.to_string()), loopback_(peer.is_loopback()) {}

    void read(Clock::duration patience) {
        wait_for_peer(patience);
        parser_.emplace();
        parser_->header_limit(static_cast<std::uint32_t>(door_->limits.header_bytes));
        parser_->body_limit(door_->limits.body_bytes);
        http::async_read(stream_,
                         buffer_,
                         *parser_,
                         [self = this->shared_from_this()](error_code fault, std::size_t) {
                             fault ? self->refuse(fault) : self->serve();
                         });
    }

    void drop() override {
        dropped_ = true;
        error_code ignored;
        beast::get_lowest_layer(stream_).close(ignored);
    }

private:
    void serve() {
        if (dropped_)
            return;
        settle();
        const auto& message = parser_->get();
        auto request = read_fields(message);
        request.loopback = loopback_;
        keep_alive_ = message.keep_alive();
        is_head_ = message.method() == http::verb::head;
        if (auto no = door_->site.turn_away(request)) {
            log("refused: " + std::to_string(no->status));
            return write(std::move(*no));
        }
        if (beast::websocket::is_upgrade(message))
            return upgrade(request);
        door_->site.handle(request, [self = this->shared_from_this()](HttpReply reply) {
            self->write(std::move(reply));
        });
    }

    void upgrade(const HttpRequest& request) {
        if (request.target != "/ws" || !offers_our_protocol(parser_->get()))
            return write(error_reply(400, "upgrade", "the WebSocket is /ws and speaks motcua.v1"));
        Peer peer{may_be_machine(request), session_of(request.cookie)};
        // Whoever comes with a session that is over is a stranger, not one to be sent away later.
        if (door_->desk.session_over(peer.session))
            peer.session.clear();
        start_web_socket(door_, std::move(stream_), std::move(peer), name_, parser_->get());
    }

    /// What came is no request that can be served: says so where there is somebody to hear it.
    void refuse(error_code fault) {
        if (dropped_)
            return;
        keep_alive_ = false;
        auto reply = reply_to_fault(fault);
        if (!reply)
            return drop();
        log(fault.message());
        write(std::move(*reply));
    }

    void write(HttpReply reply) {
        if (dropped_)
            return;
        wait_for_peer(door_->limits.writing);
        fill_response(std::move(reply));
        http::async_write(
            stream_, *response_, [self = this->shared_from_this()](error_code fault, std::size_t) {
                self->written(fault);
            });
    }

    void fill_response(HttpReply reply) {
        response_.emplace(static_cast<http::status>(reply.status), http_1_1);
        const auto host = parser_->get()[http::field::host];
        for (const auto& [name, value] : security_headers(view(host)))
            response_->set(name, value);
        for (const auto& [name, value] : reply.headers)
            response_->set(name, value);
        body_ = std::move(reply.body);
        if (body_)
            response_->set(http::field::content_type, beast::string_view(reply.content_type));
        if (body_ && !is_head_)
            response_->body() = {body_->data(), body_->size()};
        response_->keep_alive(keep_alive_);
        response_->prepare_payload();
        if (body_ && is_head_)
            response_->content_length(body_->size());
    }

    void written(error_code fault) {
        protocol::wipe(parser_->get().body());
        if (fault || dropped_)
            return drop();
        if (keep_alive_)
            return read(door_->limits.keep_alive);
        // Closing with unread bytes would take our reply from the peer: let it read to the end.
        beast::get_lowest_layer(stream_).shutdown(Socket::shutdown_send, fault);
        wait_for_peer(door_->limits.farewell);
        drain();
    }

    void drain() {
        stream_.async_read_some(asio::buffer(unread_),
                                [self = this->shared_from_this()](error_code fault, std::size_t) {
                                    fault ? self->drop() : self->drain();
                                });
    }

    void log(const std::string& what) {
        if (!std::exchange(logged_, true) && door_->log)
            door_->log("door: " + name_ + ": " + what);
    }

    std::shared_ptr<Door> door_;
    Stream stream_;
    std::string name_;
    bool loopback_;
    beast::flat_buffer buffer_;
    std::optional<http::request_parser<http::string_body>> parser_;
    std::optional<Response> response_;
    Frame body_;
    std::array<char, 1024> unread_{};
    bool keep_alive_ = false;
    bool is_head_ = false;
    bool dropped_ = false;
    bool logged_ = false;
};

} // namespace

template <class Stream>
void start_http(std::shared_ptr<Door> door, Stream stream, const asio::ip::address& peer) {
    const auto patience = door->limits.handshake;
    std::make_shared<HttpSession<Stream>>(std::move(door), std::move(stream), peer)->read(patience);
}

template void start_http<Socket>(std::shared_ptr<Door>, Socket, const asio::ip::address&);

} // namespace motcua::hall::net
