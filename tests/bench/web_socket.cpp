#include "tests/bench/web_socket.h"

#include <boost/beast/core/buffers_to_string.hpp>

namespace motcua::bench {

namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;

WebSocket::WebSocket(std::uint16_t port, const std::string& role, const std::string& cookie)
    : stream_(loop_) {
    const std::string host = "127.0.0.1";
    auto& socket = boost::beast::get_lowest_layer(stream_);
    socket.connect({boost::asio::ip::make_address(host), port});
    socket.set_option(boost::asio::ip::tcp::no_delay(true));
    stream_.set_option(websocket::stream_base::decorator([&](websocket::request_type& request) {
        request.set(http::field::sec_websocket_protocol, "motcua.v1");
        if (!cookie.empty()) {
            request.set(http::field::cookie, cookie);
        }
    }));
    stream_.handshake(host + ":" + std::to_string(port), "/ws");
    stream_.text(true);
    send(R"({"hello":{"version":1,"role":")" + role + R"(","id":"K1"}})");
    while (receive().find("\"welcome\"") == std::string::npos) {
    }
}

void WebSocket::send(const std::string& text) {
    stream_.write(boost::asio::buffer(text));
}

std::string WebSocket::receive() {
    buffer_.clear();
    stream_.read(buffer_);
    return boost::beast::buffers_to_string(buffer_.data());
}

std::string WebSocket::ask(const std::string& request,
                           const std::string& command,
                           const std::string& arguments) {
    send(R"({"request":")" + request + R"(","command":")" + command + R"(","arguments":)" +
         arguments + "}");
    for (;;) {
        std::string frame = receive();
        if (frame.find(R"("answer":")" + request + "\"") != std::string::npos) {
            return frame;
        }
    }
}

} // namespace motcua::bench
