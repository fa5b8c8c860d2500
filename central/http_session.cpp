#include "central/http_session.h"

#include "central/api.h"
#include "central/hall_session.h"
#include "central/routes.h"

#include <boost/asio/ssl/error.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <optional>

namespace motcua::central {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using boost::asio::awaitable;

constexpr std::chrono::seconds handshake_time(10);
constexpr std::chrono::seconds request_time(30);
constexpr std::uint32_t max_header_bytes = 8 * 1024;

/// A receipt on its way: the timer stands for "not yet".
struct Pending {
    explicit Pending(const boost::asio::any_io_executor& executor) : ready(executor) {
        ready.expires_at(boost::asio::steady_timer::time_point::max());
    }

    boost::asio::steady_timer ready;
    boost::system::result<Receipt, StoreFailure> receipt{StoreFailure{}};
    bool done = false;
};

awaitable<Response> post_events(const Request& request, const Visitor& visitor, Centre& centre) {
    auto batch = read_posted(request);
    if (!batch)
        co_return batch.error();
    if (!may_speak_for(visitor, batch->source))
        co_return refusal(request,
                          http::status::forbidden,
                          "not_your_source",
                          "the certificate is another hall's");
    const auto executor = co_await boost::asio::this_coro::executor;
    const auto pending = std::make_shared<Pending>(executor);
    const protocol::EventTime newest = batch->events.back().recorded_time;
    const std::string source = batch->source;
    const bool room = co_await has_room_for(source, centre);
    if (!room)
        co_return refusal(request,
                          http::status::insufficient_storage,
                          "too_many_sources",
                          "no more halls can be taken");
    centre.intake.submit(std::move(*batch), [pending](const auto& receipt) {
        pending->receipt = receipt;
        pending->done = true;
        pending->ready.cancel();
    });
    while (!pending->done)
        co_await pending->ready.async_wait(as_result);
    if (pending->receipt)
        centre.links.note_event(source, newest, centre.now());
    co_return answer_posted(request, pending->receipt);
}

/// Null where the request may become a hall's link.
std::string_view upgrade_fault(const Request& request, const Visitor& visitor) {
    if (visitor.door == Door::Kind::people)
        return "halls have another address, with a certificate";
    if (request.target() != protocol::centre_path)
        return "halls connect to /v1/halls";
    // A browser always names its origin; no page has business here.
    if (request.count(http::field::origin) != 0)
        return "browsers may not connect here";
    if (!choose_subprotocol(request))
        return "offer the subprotocol vn.motcua.events.v1 or cloudevents.json";
    return "";
}

awaitable<void> send(Stream& stream, const Response& response) {
    co_await http::async_write(stream, response, as_result);
}

awaitable<void> become_link(Stream stream, Request request, Visitor visitor, Centre& centre) {
    const std::string_view fault = upgrade_fault(request, visitor);
    if (!fault.empty()) {
        request.keep_alive(false);
        const Response response = refusal(request, http::status::bad_request, "bad_upgrade", fault);
        centre.log("refused a connection: " + std::string(fault));
        co_await send(stream, response);
        co_return;
    }
    const auto subprotocol = choose_subprotocol(request);
    const auto session =
        std::make_shared<HallSession>(std::move(stream), *subprotocol, std::move(visitor), centre);
    co_await session->run(std::move(request));
}

/// Answers what Beast's reader refused and logs it; a peer that left or idled is no news.
awaitable<void> refuse_request(Stream& stream, beast::error_code error, Centre& centre) {
    const bool left = error == http::error::end_of_stream || error == beast::error::timeout ||
                      error == boost::asio::ssl::error::stream_truncated ||
                      error.category() == boost::asio::error::get_system_category();
    if (left)
        co_return;
    centre.log("refused a request: " + error.message());
    Request nothing;
    nothing.keep_alive(false);
    const bool large = error == http::error::body_limit;
    const auto status = large ? http::status::payload_too_large : http::status::bad_request;
    const Response response = refusal(nothing, status, "bad_request", error.message());
    co_await send(stream, response);
}

/// Who came, once TLS is up; nothing where they are not let in.
awaitable<std::optional<Visitor>> welcome(Stream& stream, Door::Kind door, Centre& centre) {
    Visitor visitor{door, "", ""};
    stream.next_layer().expires_after(handshake_time);
    const auto side = boost::asio::ssl::stream_base::server;
    const auto [error] = co_await stream.async_handshake(side, as_result);
    if (error) {
        centre.metrics.refused_handshakes += 1;
        centre.log("refused a connection: TLS: " + stream.explain(error));
        co_return std::nullopt;
    }
    if (door != Door::Kind::halls)
        co_return visitor;
    const auto certificate = stream.peer();
    visitor.hall = certificate->name();
    visitor.serial = certificate->serial();
    // The list may have grown while this handshake was under way.
    if (centre.gate.is_revoked(visitor.serial)) {
        centre.log("refused a connection: certificate revoked (certificate of " + visitor.hall +
                   ")");
        co_return std::nullopt;
    }
    co_return visitor;
}

awaitable<Response> answer(const Request& request, const Visitor& visitor, Centre& centre) {
    const bool posts = request.method() == http::verb::post && request.target() == events_path;
    if (!posts || visitor.door == Door::Kind::people)
        co_return co_await respond(request, visitor, centre);
    std::string trouble;
    try {
        co_return co_await post_events(request, visitor, centre);
    } catch (const DatabaseError& error) {
        trouble = error.what();
    }
    const StoreFailure failure{trouble};
    co_return answer_posted(request, failure);
}

/// Whether a further request may come.
awaitable<bool>
serve_one(Stream& stream, beast::flat_buffer& buffer, const Visitor& visitor, Centre& centre) {
    stream.next_layer().expires_after(request_time);
    http::request_parser<http::string_body> parser;
    parser.header_limit(max_header_bytes);
    parser.body_limit(protocol::max_batch_bytes);
    const auto [error, size] = co_await http::async_read(stream, buffer, parser, as_result);
    if (error) {
        co_await refuse_request(stream, error, centre);
        co_return false;
    }
    Request request = parser.release();
    if (beast::websocket::is_upgrade(request)) {
        co_await become_link(std::move(stream), std::move(request), visitor, centre);
        co_return false;
    }
    const Response response = co_await answer(request, visitor, centre);
    const auto [failed, sent] = co_await http::async_write(stream, response, as_result);
    co_return !failed && response.keep_alive();
}

} // namespace

awaitable<void> serve(Stream stream, Door::Kind door, Centre& centre) {
    const auto visitor = co_await welcome(stream, door, centre);
    if (!visitor)
        co_return;
    beast::flat_buffer buffer;
    bool open = true;
    while (open)
        open = co_await serve_one(stream, buffer, *visitor, centre);
    if (stream.is_gone())
        co_return;
    stream.next_layer().expires_after(request_time);
    co_await stream.async_shutdown(as_result);
    beast::error_code ignored;
    stream.next_layer().socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
}

} // namespace motcua::central
