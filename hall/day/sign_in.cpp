#include "hall/day/sign_in.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/json.hpp>

namespace motcua::day {

namespace http = boost::beast::http;

std::string sign_in(const std::string& host,
                    std::uint16_t port,
                    const std::string& staff,
                    const std::string& pin) {
    boost::asio::io_context loop;
    boost::beast::tcp_stream stream(loop);
    boost::asio::ip::tcp::resolver resolver(loop);
    stream.connect(resolver.resolve(host, std::to_string(port)));

    http::request<http::string_body> request(http::verb::post, "/api/v1/sign_in", 11);
    request.set(http::field::host, host + ":" + std::to_string(port));
    request.set(http::field::content_type, "application/json");
    request.body() = boost::json::serialize(boost::json::object{{"staff", staff}, {"pin", pin}});
    request.prepare_payload();
    http::write(stream, request);

    boost::beast::flat_buffer buffer;
    http::response<http::string_body> response;
    http::read(stream, buffer, response);
    const std::string cookie(response[http::field::set_cookie]);
    return response.result() == http::status::ok ? cookie.substr(0, cookie.find(';')) : "";
}

} // namespace motcua::day
