#include "hall/server/net/web_socket_session.h"

#include "hall/protocol/wipe.h"
#include "hall/server/net/outgoing_queue.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/stream_traits.hpp>
#include <boost/beast/websocket/error.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <cstring>
#include <utility>

namespace motcua::hall::net {

namespace {

namespace beast = boost::beast;
namespace websocket = beast::websocket;
using boost::system::error_code;

/// Did the peer break the rules, rather than just go?
bool is_misbehaviour(const error_code& fault) {
    return fault == websocket::condition::protocol_violation ||
           fault == websocket::error::message_too_big || fault == websocket::error::buffer_overflow;
}

/// Carries a conversation over a WebSocket. Calls come from the loop's thread; each operation in
/// flight keeps the session alive.
template <class Stream>
class WebSocketSession final : public Conversation, public Guest {
public:
    WebSocketSession(std::shared_ptr<Door> door, Stream stream, Peer peer, std::string name)
        : Conversation(door->desk, door->limits, std::move(peer)), Guest(door->crowd),
          door_(std::move(door)), name_(std::move(name)), ws_(std::move(stream)) {}

    void start(const UpgradeRequest& request) {
        wait_for_peer(door_->limits.handshake);
        ws_.read_message_max(door_->limits.frame_bytes);
        ws_.auto_fragment(false);
        ws_.text(true);
        ws_.set_option(websocket::stream_base::decorator([](websocket::response_type& reply) {
            reply.set(beast::http::field::sec_websocket_protocol, subprotocol);
        }));
        ws_.control_callback(
            [this](websocket::frame_type, beast::string_view) { count(Clock::now()); });
        ws_.async_accept(request, [self = this->self()](error_code fault) {
            fault ? self->end(fault) : self->read();
        });
    }

    void deliver(const Frame& frame) override {
        if (closed_ || goodbye_)
            return;
        queue_.push(frame);
        if (queue_.bytes() > door_->limits.backlog_bytes) {
            log("reads too slowly, dropped");
            close();
        } else if (!writing_) {
            write();
        }
    }

    void drop() override {
        leave();
        close();
    }

    const std::string& speaks_for() const override { return this->session(); }

private:
    std::shared_ptr<WebSocketSession> self() {
        return std::static_pointer_cast<WebSocketSession>(shared_from_this());
    }

    void greeted() override { settle(); }

    void say_goodbye(const std::string& why) override {
        log(why);
        goodbye_ = true;
        wait_for_peer(door_->limits.farewell);
        if (!writing_)
            part();
    }

    void read() {
        ws_.async_read(buffer_, [self = this->self()](error_code fault, std::size_t) {
            fault ? self->end(fault) : self->take();
        });
    }

    void take() {
        if (closed_ || goodbye_)
            return;
        const auto data = buffer_.data();
        if (ws_.got_text())
            hear({static_cast<const char*>(data.data()), data.size()}, Clock::now());
        else
            fail("bad_frame", "a binary frame");
        explicit_bzero(data.data(), data.size()); // a scan may pass through
        buffer_.consume(data.size());
        if (!closed_ && !goodbye_)
            read();
    }

    void write() {
        writing_ = true;
        ws_.async_write(boost::asio::buffer(*queue_.front()),
                        [self = this->self()](error_code fault, std::size_t) {
                            fault ? self->end(fault) : self->written();
                        });
    }

    void written() {
        writing_ = false;
        queue_.pop();
        if (closed_)
            return;
        if (!queue_.empty())
            write();
        else if (goodbye_)
            part();
    }

    /// Closes politely, so that our last frame arrives.
    void part() {
        ws_.async_close(websocket::close_code::policy_error,
                        [self = this->self()](error_code) { self->close(); });
    }

    void end(error_code fault) {
        if (is_misbehaviour(fault))
            log("broken WebSocket: " + fault.message());
        // A farewell in flight closes by itself, or at its deadline.
        if (!goodbye_ || fault != websocket::error::closed)
            drop();
    }

    void close() {
        closed_ = true;
        error_code ignored;
        beast::get_lowest_layer(ws_).close(ignored);
    }

    void log(const std::string& what) {
        if (!std::exchange(logged_, true) && door_->log)
            door_->log("door: " + name_ + ": " + what);
    }

    std::shared_ptr<Door> door_;
    std::string name_;
    websocket::stream<Stream, false> ws_;
    beast::basic_flat_buffer<protocol::WipingAllocator<char>> buffer_;
    OutgoingQueue queue_;
    bool writing_ = false;
    bool goodbye_ = false;
    bool closed_ = false;
    bool logged_ = false;
};

} // namespace

template <class Stream>
void start_web_socket(std::shared_ptr<Door> door,
                      Stream stream,
                      Peer peer,
                      std::string name,
                      const UpgradeRequest& request) {
    std::make_shared<WebSocketSession<Stream>>(
        std::move(door), std::move(stream), std::move(peer), std::move(name))
        ->start(request);
}

template void
start_web_socket<Socket>(std::shared_ptr<Door>, Socket, Peer, std::string, const UpgradeRequest&);

} // namespace motcua::hall::net
