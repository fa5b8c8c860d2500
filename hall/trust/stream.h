#pragma once

#include "hall/trust/tls.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace motcua::trust {

/// A TCP connection, plain or under TLS, as one type: what is built on it (HTTP, WebSocket) is
/// compiled once. Plain is for loopback. Time limits are those of the `tcp_stream` below.
class Stream {
public:
    using Tcp = boost::beast::tcp_stream;
    using next_layer_type = Tcp;
    using executor_type = Tcp::executor_type;

    /// Plain; connected or to be connected.
    explicit Stream(Tcp tcp) : tcp_(std::make_unique<Tcp>(std::move(tcp))) {}

    /// Under TLS once async_handshake() has succeeded.
    Stream(Tcp tcp, TlsContext context)
        : tcp_(std::make_unique<Tcp>(std::move(tcp))), context_(std::move(context)),
          tls_(std::make_unique<Tls>(*tcp_, *context_)), refusal_(std::make_unique<std::string>()) {
        explain_refusal(tls_->native_handle(), *refusal_);
    }

    Tcp& next_layer() { return *tcp_; }

    const Tcp& next_layer() const { return *tcp_; }

    executor_type get_executor() { return tcp_->get_executor(); }

    /// True where it has been moved from: whoever took it over closes it.
    bool is_gone() const { return tcp_ == nullptr; }

    bool is_plain() const { return tls_ == nullptr; }

    /// For a client, before the handshake: the name or address that the server must prove.
    void expect(const std::string& host) {
        if (tls_)
            expect_server(tls_->native_handle(), host);
    }

    /// Nothing on a plain stream, and where the peer showed none.
    std::optional<Certificate> peer() const {
        return tls_ ? peer_certificate(tls_->native_handle()) : std::nullopt;
    }

    /// Why a handshake or a read failed, for the log: of a refused certificate, why and whose.
    std::string explain(const boost::system::error_code& error) const {
        if (refusal_ == nullptr || refusal_->empty())
            return error.message();
        return *refusal_;
    }

    /// Succeeds at once on a plain stream. Handler: void(error_code).
    template <class Token>
    auto async_handshake(boost::asio::ssl::stream_base::handshake_type side, Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code)>(
            Handshake(*this), token, side);
    }

    /// Says the end of TLS to the peer. Handler: void(error_code).
    template <class Token>
    auto async_shutdown(Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code)>(Shutdown(*this),
                                                                                   token);
    }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            Read(*this), token, buffers);
    }

    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            Write(*this), token, buffers);
    }

private:
    using Tls = boost::asio::ssl::stream<Tcp&>;

    /// The four operations as classes with constructors: g++ 12 miscompiles capturing lambdas here.
    struct Operation {
        explicit Operation(Stream& to) : stream(&to) {}

        Stream* stream;
    };

    struct Handshake : Operation {
        using Operation::Operation;

        template <class Handler>
        void operator()(Handler handler, boost::asio::ssl::stream_base::handshake_type side) const {
            if (stream->tls_)
                return stream->tls_->async_handshake(side, std::move(handler));
            const auto executor = stream->get_executor();
            boost::asio::post(executor, [done = std::move(handler)]() mutable {
                done(boost::system::error_code());
            });
        }
    };

    struct Shutdown : Operation {
        using Operation::Operation;

        template <class Handler>
        void operator()(Handler handler) const {
            if (stream->tls_)
                return stream->tls_->async_shutdown(std::move(handler));
            const auto executor = stream->get_executor();
            boost::asio::post(executor, [done = std::move(handler)]() mutable {
                done(boost::system::error_code());
            });
        }
    };

    struct Read : Operation {
        using Operation::Operation;

        template <class Handler, class Buffers>
        void operator()(Handler handler, const Buffers& buffers) const {
            if (stream->tls_)
                stream->tls_->async_read_some(buffers, std::move(handler));
            else
                stream->tcp_->async_read_some(buffers, std::move(handler));
        }
    };

    struct Write : Operation {
        using Operation::Operation;

        template <class Handler, class Buffers>
        void operator()(Handler handler, const Buffers& buffers) const {
            if (stream->tls_)
                stream->tls_->async_write_some(buffers, std::move(handler));
            else
                stream->tcp_->async_write_some(buffers, std::move(handler));
        }
    };

    // In this order: TLS refers to TCP and to the context, and goes first.
    std::unique_ptr<Tcp> tcp_;
    TlsContext context_;
    std::unique_ptr<Tls> tls_;
    std::unique_ptr<std::string> refusal_;
};

/// Beast's way to end a WebSocket's connection: both streams end with TCP. The close frames before
/// it have already told each side that nothing was cut off.
template <class Handler>
void async_teardown(boost::beast::role_type role, Stream& stream, Handler&& handler) {
    async_teardown(role, stream.next_layer(), std::forward<Handler>(handler));
}

} // namespace motcua::trust
