#include "hall/uplink/join.h"

#include "hall/trust/certificate_request.h"
#include "hall/trust/stream.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/json.hpp>

#include <optional>

namespace motcua::uplink {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace json = boost::json;
using asio::awaitable;
using trust::Certificate;
using trust::Fault;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds patience(15);
constexpr std::size_t shortest_fingerprint = 32;

using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

struct Place {
    std::string host;
    std::string port;
};

/// One request over a connection of its own.
struct Exchange {
    Place place;
    trust::TlsContext context;
    Request request;
    Response response;
    std::string trouble; ///< why there is no response
};

awaitable<void> run(Exchange& exchange) {
    const auto executor = co_await asio::this_coro::executor;
    asio::ip::tcp::resolver resolver(executor);
    const auto [unknown, endpoints] =
        co_await resolver.async_resolve(exchange.place.host, exchange.place.port, as_result);
    exchange.trouble = "cannot find " + exchange.place.host + ": " + unknown.message();
    if (unknown)
        co_return;
    trust::Stream stream(trust::Stream::Tcp(executor), exchange.context);
    stream.next_layer().expires_after(patience);
    const auto [refused, endpoint] =
        co_await stream.next_layer().async_connect(endpoints, as_result);
    exchange.trouble = "cannot connect: " + refused.message();
    if (refused)
        co_return;
    stream.expect(exchange.place.host);
    const auto side = asio::ssl::stream_base::client;
    const auto [doubted] = co_await stream.async_handshake(side, as_result);
    exchange.trouble = "no TLS: " + stream.explain(doubted);
    if (doubted)
        co_return;
    const auto [unsent, sent] = co_await http::async_write(stream, exchange.request, as_result);
    beast::flat_buffer buffer;
    const auto [unread, size] =
        co_await http::async_read(stream, buffer, exchange.response, as_result);
    exchange.trouble = "no answer: " + stream.explain(unread);
    if (!unsent && !unread)
        exchange.trouble.clear();
}

/// The body of a 200; a fault with the centre's own words else.
std::optional<std::string> ask(Exchange& exchange) {
    exchange.request.set(http::field::host, exchange.place.host);
    exchange.request.prepare_payload();
    asio::io_context loop(1);
    asio::co_spawn(loop, run(exchange), [](const std::exception_ptr& failure) {
        if (failure)
            std::rethrow_exception(failure);
    });
    loop.run();
    if (!exchange.trouble.empty())
        return std::nullopt;
    if (exchange.response.result() == http::status::ok)
        return exchange.response.body();
    exchange.trouble = "the centre refused: " + exchange.response.body();
    return std::nullopt;
}

/// The centre's authority, believed because it is the one that the code names.
trust::Result<Certificate> fetch_authority(const Place& place, const std::string& fingerprint) {
    Exchange exchange{place, trust::unverified_context(), {}, {}, {}};
    exchange.request = Request(http::verb::get, "/v1/authority", 11);
    const auto body = ask(exchange);
    if (!body)
        return Fault{exchange.trouble};
    auto authority = Certificate::read(*body);
    if (!authority)
        return authority.error();
    if (fingerprint.size() < shortest_fingerprint ||
        !authority->fingerprint().starts_with(fingerprint))
        return Fault{"this is not the centre that gave the code"};
    return authority;
}

std::string text_at(const std::string& body, std::string_view key) {
    boost::system::error_code error;
    const json::value value = json::parse(body, error);
    const json::object* object = error ? nullptr : value.if_object();
    const json::value* found = object != nullptr ? object->if_contains(key) : nullptr;
    return found != nullptr && found->is_string() ? std::string(found->get_string()) : "";
}

} // namespace

trust::Result<Certificate> join(const std::string& host,
                                const std::string& port,
                                const std::string& code,
                                const trust::KeyFolder& keys) {
    const Place place{host, port};
    const auto authority = fetch_authority(place, code.substr(code.rfind(':') + 1));
    if (!authority)
        return authority.error();
    // The key of a try that failed is tried again: the centre knows it by its code.
    const auto key = keys.key("enrolling");
    const auto request = trust::CertificateRequest::make(key, code.substr(0, code.find(':')));
    Exchange exchange{place, trust::client_context(*authority, std::nullopt), {}, {}, {}};
    exchange.request = Request(http::verb::post, "/v1/enrol", 11);
    exchange.request.set(http::field::content_type, "application/json");
    exchange.request.body() =
        json::serialize(json::object{{"code", code}, {"request", request.pem()}});
    const auto body = ask(exchange);
    if (!body)
        return Fault{exchange.trouble};
    auto certificate = Certificate::read(text_at(*body, "certificate"));
    if (!certificate)
        return certificate.error();
    if (!certificate->is_of(key))
        return Fault{"the centre signed another key"};
    keys.keep(centre_authority, *authority);
    keys.keep(own_identity, trust::Identity{key, *certificate});
    keys.forget_key("enrolling");
    return certificate;
}

trust::Result<trust::TlsContext> centre_context(const trust::KeyFolder& keys) {
    const auto authority = keys.certificate(centre_authority);
    if (!authority)
        return authority.error();
    const auto identity = keys.identity(own_identity);
    if (!identity)
        return identity.error();
    return trust::client_context(*authority, *identity);
}

} // namespace motcua::uplink
