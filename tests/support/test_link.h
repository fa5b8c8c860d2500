#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address_v4.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <cstdint>
#include <string>

namespace motcua::testing {

/// A hall's end of the link as a test script drives it: frame by frame, blocking.
class TestLink {
public:
    /// Connects and upgrades; throws boost::system::system_error where that is refused.
    TestLink(std::uint16_t port, const std::string& subprotocol) : socket_(context_) {
        namespace websocket = boost::beast::websocket;
        const boost::asio::ip::tcp::endpoint centre(boost::asio::ip::address_v4::loopback(), port);
        socket_.next_layer().connect(centre);
        socket_.set_option(websocket::stream_base::decorator([&](websocket::request_type& request) {
            request.set(boost::beast::http::field::sec_websocket_protocol, subprotocol);
        }));
        socket_.handshake(answer_, "127.0.0.1", "/v1/halls");
        socket_.text(true);
    }

    void send(const std::string& text) { socket_.write(boost::asio::buffer(text)); }

    void send_binary(const std::string& bytes) {
        socket_.text(false);
        send(bytes);
    }

    /// The next frame, or "closed" where the connection is at its end.
    std::string receive() {
        boost::beast::flat_buffer buffer;
        boost::system::error_code error;
        socket_.read(buffer, error);
        return error ? "closed" : boost::beast::buffers_to_string(buffer.data());
    }

    /// Bytes under the WebSocket: half a frame, or anything else.
    void send_raw(const std::string& bytes) {
        boost::asio::write(socket_.next_layer(), boost::asio::buffer(bytes));
    }

    /// The cable is pulled: no close frame.
    void cut() { socket_.next_layer().close(); }

    std::string subprotocol() const {
        return answer_[boost::beast::http::field::sec_websocket_protocol];
    }

private:
    boost::asio::io_context context_;
    boost::beast::websocket::stream<boost::asio::ip::tcp::socket> socket_;
    boost::beast::websocket::response_type answer_;
};

} // namespace motcua::testing
