#include "hall/uplink/link.h"

#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace motcua::uplink {

namespace {

namespace beast = boost::beast;
namespace websocket = beast::websocket;
using boost::asio::awaitable;
using protocol::CloudEvent;

/// What the centre says while a hall asks too much is not waited for.
constexpr std::size_t most_requests = 64;

Stream make_stream(const boost::asio::any_io_executor& executor, const UplinkSettings& settings) {
    Stream::Tcp tcp(executor);
    const trust::TlsContext context = settings.tls ? settings.tls() : nullptr;
    return context ? Stream(std::move(tcp), context) : Stream(std::move(tcp));
}

} // namespace

Link::Link(const boost::asio::any_io_executor& executor,
           const UplinkSettings& settings,
           OutboxReader& outbox,
           std::function<void()> on_up,
           const DownHandlers& down)
    : settings_(settings), outbox_(outbox), on_up_(std::move(on_up)), down_(down),
      resolver_(executor), socket_(make_stream(executor, settings)),
      window_(settings.window_events) {}

awaitable<std::string> Link::run() {
    const auto self = shared_from_this();
    co_await connect();
    if (!closed_)
        co_await secure();
    if (!closed_)
        co_await open_web_socket();
    if (!closed_)
        co_await greet();
    if (!closed_)
        co_await listen();
    co_return reason_;
}

awaitable<void> Link::connect() {
    const auto [unknown, endpoints] =
        co_await resolver_.async_resolve(settings_.host, settings_.port, as_result);
    if (unknown)
        co_return close("cannot find " + settings_.host + ": " + unknown.message());
    if (closed_)
        co_return;
    Stream::Tcp& stream = beast::get_lowest_layer(socket_);
    stream.expires_after(settings_.connect_time);
    const auto [refused, endpoint] = co_await stream.async_connect(endpoints, as_result);
    if (refused)
        co_return close("cannot connect: " + refused.message());
}

awaitable<void> Link::secure() {
    Stream& stream = socket_.next_layer();
    if (settings_.tls && stream.is_plain())
        co_return close("this hall has no certificate; see motcua-hall join");
    stream.expect(settings_.host);
    const auto side = boost::asio::ssl::stream_base::client;
    const auto [refused] = co_await stream.async_handshake(side, as_result);
    if (refused)
        co_return close("no TLS: " + stream.explain(refused));
    stream.next_layer().expires_never();
}

awaitable<void> Link::open_web_socket() {
    set_up();
    const std::string host = settings_.host + ":" + settings_.port;
    const std::string path(protocol::centre_path);
    websocket::response_type answer;
    const auto [failed] = co_await socket_.async_handshake(answer, host, path, as_result);
    if (failed)
        co_return close("no WebSocket: " + failed.message());
    if (answer[beast::http::field::sec_websocket_protocol] != protocol::batch_subprotocol)
        close("the centre does not speak " + std::string(protocol::batch_subprotocol));
}

void Link::set_up() {
    websocket::stream_base::timeout timeout{};
    timeout.handshake_timeout = settings_.connect_time;
    timeout.idle_timeout = settings_.idle_time;
    timeout.keep_alive_pings = true;
    socket_.set_option(timeout);
    socket_.set_option(websocket::stream_base::decorator([](websocket::request_type& request) {
        request.set(beast::http::field::sec_websocket_protocol, protocol::batch_subprotocol);
        request.set(beast::http::field::user_agent, "motcua-hall");
    }));
    socket_.read_message_max(protocol::max_down_bytes);
    socket_.text(true);
    beast::error_code ignored;
    const boost::asio::ip::tcp::no_delay no_delay(true);
    beast::get_lowest_layer(socket_).socket().set_option(no_delay, ignored);
}

awaitable<void> Link::greet() {
    const std::string hello = protocol::encode_hello(settings_.source);
    const auto buffer = boost::asio::buffer(hello);
    const auto [unsent, sent] = co_await socket_.async_write(buffer, as_result);
    if (unsent)
        co_return close(unsent.message());
    const auto [error, size] = co_await socket_.async_read(buffer_, as_result);
    if (error)
        co_return close(error.message());
    if (!closed_)
        take_cursor(text_of(size));
}

awaitable<void> Link::listen() {
    while (!closed_) {
        const auto [error, size] = co_await socket_.async_read(buffer_, as_result);
        if (error)
            co_return close(error.message());
        if (!closed_)
            take_frame(text_of(size));
    }
}

std::string Link::text_of(std::size_t size) {
    std::string text = beast::buffers_to_string(buffer_.data());
    buffer_.consume(size);
    return text;
}

void Link::take_cursor(const std::string& text) {
    const auto frame = protocol::decode_frame(text);
    const auto* ack = frame ? std::get_if<protocol::CentreAck>(&*frame) : nullptr;
    if (ack == nullptr)
        return take_frame(text);
    // Sending on would give old numbers to new events, which the centre would take for repeats.
    if (ack->sequence > outbox_.last_sequence())
        return close("the centre holds more than the journal: it needs a new epoch");
    window_.start_after(ack->sequence);
    outbox_.remember_ack(ack->sequence);
    up_ = true;
    on_up_();
    if (down_.greet) {
        for (const protocol::HallFrame& greeting : down_.greet())
            say(greeting);
    }
    pump();
}

bool Link::say(const protocol::HallFrame& frame) {
    if (!up_ || closed_ || requests_.size() >= most_requests)
        return false;
    requests_.push_back(protocol::encode(frame));
    pump();
    return true;
}

void Link::take_frame(const std::string& text) {
    const auto frame = protocol::decode_frame(text);
    if (!frame && up_ && take_down(text))
        return;
    if (!frame)
        return close("the centre sent no frame of ours: " + frame.error().message());
    if (const auto* ack = std::get_if<protocol::CentreAck>(&*frame); ack != nullptr && up_)
        return take_ack(ack->sequence);
    if (const auto* error = std::get_if<protocol::CentreError>(&*frame))
        return close("the centre refused: " + error->code + ": " + error->text);
    // What it expects is what it will answer to the next hello.
    close("the centre expected another event: " + text);
}

/// False where the text is no frame of ours at all; kinds of a newer centre are passed over.
bool Link::take_down(const std::string& text) {
    const auto frame = protocol::decode_down_frame(text);
    if (!frame)
        return false;
    if (down_.take)
        down_.take(*frame);
    return true;
}

void Link::take_ack(std::uint64_t sequence) {
    if (!window_.ack(sequence))
        return close("the centre acked what was not sent");
    useful_ = true;
    outbox_.remember_ack(sequence);
    pump();
}

void Link::pump() {
    if (!up_ || closed_ || !writing_.empty())
        return;
    if (!requests_.empty()) {
        std::string request = std::move(requests_.front());
        requests_.pop_front();
        return write(std::move(request));
    }
    try {
        write(next_batch());
    } catch (const std::exception& error) {
        close(std::string("the journal cannot be read: ") + error.what());
    }
}

/// The next events as a frame, as many as the window and the frame take; empty where none are.
std::string Link::next_batch() {
    const std::size_t limit = std::min(settings_.batch_events, window_.room());
    if (limit == 0 || window_.sent() == outbox_.last_sequence())
        return {};
    std::string text = "[";
    std::uint64_t last = window_.sent();
    for (const CloudEvent& event : outbox_.events_after(window_.sent(), limit)) {
        const std::string one = protocol::encode_event(event);
        // Two more bytes: a comma before it and the closing bracket.
        if (text.size() > 1 && text.size() + one.size() + 2 > protocol::max_batch_bytes)
            break;
        text += (text.size() > 1 ? "," : "") + one;
        if (!window_.add(event.sequence, event.sequence))
            throw std::runtime_error("event " + std::to_string(last + 1) + " is missing");
        last = event.sequence;
    }
    return text.size() > 1 ? text + "]" : std::string();
}

void Link::write(std::string text) {
    writing_ = std::move(text);
    if (writing_.empty())
        return;
    const auto self = shared_from_this();
    const auto buffer = boost::asio::buffer(writing_);
    socket_.async_write(buffer, [self](beast::error_code error, std::size_t) {
        self->writing_.clear();
        if (error)
            self->close(error.message());
        self->pump();
    });
}

void Link::close(const std::string& reason) {
    if (std::exchange(closed_, true))
        return;
    reason_ = reason;
    resolver_.cancel();
    beast::get_lowest_layer(socket_).close();
}

} // namespace motcua::uplink
