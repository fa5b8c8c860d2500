#pragma once

#include "hall/protocol/centre_link.h"
#include "hall/trust/stream.h"
#include "hall/uplink/outbox_reader.h"
#include "hall/uplink/uplink.h"
#include "hall/uplink/window.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <string>

namespace motcua::uplink {

using trust::Stream;

/// Errors as values: `auto [error, size] = co_await stream.async_read(..., as_result);`
inline constexpr auto as_result = boost::asio::as_tuple(boost::asio::use_awaitable);

/// One connection to the centre, from the first packet to the last.
class Link : public std::enable_shared_from_this<Link> {
public:
    Link(const boost::asio::any_io_executor& executor,
         const UplinkSettings& settings,
         OutboxReader& outbox,
         std::function<void()> on_up,
         const DownHandlers& down);

    /// Connects, says hello, sends and takes acks until the connection ends. Returns why.
    boost::asio::awaitable<std::string> run();

    /// New events may be there.
    void pump();

    /// Says this between events; false while the link is not up.
    bool say(const protocol::HallFrame& frame);

    /// Ends the connection; the outbox is not touched any more.
    void close(const std::string& reason);

    /// True where the centre took events in this connection: the next try need not wait longer.
    bool useful() const { return useful_; }

private:
    boost::asio::awaitable<void> connect();
    boost::asio::awaitable<void> secure();
    boost::asio::awaitable<void> open_web_socket();
    boost::asio::awaitable<void> greet();
    boost::asio::awaitable<void> listen();
    void set_up();
    std::string text_of(std::size_t size);
    void take_cursor(const std::string& text);
    void take_frame(const std::string& text);
    void take_ack(std::uint64_t sequence);
    bool take_down(const std::string& text);
    std::string next_batch();
    void write(std::string text);

    UplinkSettings settings_;
    OutboxReader& outbox_;
    std::function<void()> on_up_;
    const DownHandlers& down_; ///< the worker's, which outlives its link
    boost::asio::ip::tcp::resolver resolver_;
    boost::beast::websocket::stream<Stream> socket_;
    boost::beast::flat_buffer buffer_;
    Window window_;
    std::deque<std::string> requests_; ///< frames of down_link.h to be sent
    std::string writing_;              ///< the text on its way; empty when none is
    std::string reason_;
    bool up_ = false;
    bool useful_ = false;
    bool closed_ = false;
};

} // namespace motcua::uplink
