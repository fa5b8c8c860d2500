#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <cstdint>
#include <memory>
#include <thread>

namespace motcua::hall::net {

/// The limit to compare with: Beast alone, which sends every frame back.
class BareEcho {
public:
    BareEcho() : thread_([this] { context_.run(); }) {}

    ~BareEcho() { context_.stop(); }

    BareEcho(const BareEcho&) = delete;
    BareEcho& operator=(const BareEcho&) = delete;

    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

private:
    using tcp = boost::asio::ip::tcp;

    class Session : public std::enable_shared_from_this<Session> {
    public:
        explicit Session(tcp::socket socket) : ws_(std::move(socket)) {
            ws_.next_layer().set_option(tcp::no_delay(true));
            ws_.text(true);
        }

        void start() {
            ws_.async_accept([self = shared_from_this()](auto fault) {
                if (!fault)
                    self->read();
            });
        }

    private:
        void read() {
            ws_.async_read(buffer_, [self = shared_from_this()](auto fault, std::size_t) {
                if (!fault)
                    self->write();
            });
        }

        void write() {
            ws_.async_write(buffer_.data(), [self = shared_from_this()](auto fault, std::size_t) {
                self->buffer_.consume(self->buffer_.size());
                if (!fault)
                    self->read();
            });
        }

        boost::beast::websocket::stream<tcp::socket, false> ws_;
        boost::beast::flat_buffer buffer_;
    };

    void accept() {
        acceptor_.async_accept([this](auto fault, tcp::socket socket) {
            if (fault)
                return;
            std::make_shared<Session>(std::move(socket))->start();
            accept();
        });
    }

    boost::asio::io_context context_{1};
    tcp::acceptor acceptor_{context_, {boost::asio::ip::address_v4::loopback(), 0}};
    bool accepting_ = (accept(), true);
    std::jthread thread_;
};

} // namespace motcua::hall::net
