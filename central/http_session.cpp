#include "central/http_session.h"

#include "central/hall_session.h"
#include "central/routes.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace motcua::central {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using boost::asio::awaitable;

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

awaitable<Response> post_events(const Request& request, Centre& centre) {
    auto batch = read_posted(request);
    if (!batch)
        co_return batch.error();
    const auto executor = co_await boost::asio::this_coro::executor;
    const auto pending = std::make_shared<Pending>(executor);
    const protocol::EventTime newest = batch->events.back().recorded_time;
    const std::string source = batch->source;
    const bool is_new = centre.store.cursor(source) == 0;
    if (is_new && centre.store.source_count() >= centre.limits.sources)
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
std::string_view upgrade_fault(const Request& request) {
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

awaitable<void> become_link(Stream stream, Request request, Centre& centre) {
    const std::string_view fault = upgrade_fault(request);
    if (!fault.empty()) {
        request.keep_alive(false);
        const Response response = refusal(request, http::status::bad_request, "bad_upgrade", fault);
        centre.log("refused a connection: " + std::string(fault));
        co_await send(stream, response);
        co_return;
    }
    const auto subprotocol = choose_subprotocol(request);
    const auto session = std::make_shared<HallSession>(std::move(stream), *subprotocol, centre);
    co_await session->run(std::move(request));
}

/// Answers what Beast's reader refused and logs it; a peer that left or idled is no news.
awaitable<void> refuse_request(Stream& stream, beast::error_code error, Centre& centre) {
    const bool left = error == http::error::end_of_stream || error == beast::error::timeout ||
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

} // namespace

awaitable<void> serve(Stream stream, Centre& centre) {
    beast::flat_buffer buffer;
    for (bool open = true; open;) {
        stream.expires_after(request_time);
        http::request_parser<http::string_body> parser;
        parser.header_limit(max_header_bytes);
        parser.body_limit(protocol::max_batch_bytes);
        const auto [error, size] = co_await http::async_read(stream, buffer, parser, as_result);
        if (error) {
            co_await refuse_request(stream, error, centre);
            break;
        }
        Request request = parser.release();
        if (beast::websocket::is_upgrade(request)) {
            co_await become_link(std::move(stream), std::move(request), centre);
            co_return;
        }
        const bool posted = request.method() == http::verb::post && request.target() == events_path;
        Response response;
        if (posted)
            response = co_await post_events(request, centre);
        else
            response = respond(request, centre);
        const auto [failed, sent] = co_await http::async_write(stream, response, as_result);
        open = !failed && response.keep_alive();
    }
    beast::error_code ignored;
    stream.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
}

} // namespace motcua::central
