#pragma once

#include "hall/client/hall_client.h"

#include <boost/asio/any_io_executor.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace motcua::client {

/// How a link ended.
enum class LinkEnd {
    lost,  ///< not reached, closed, refused, broken
    silent ///< nothing was heard in time
};

struct LinkHandlers {
    std::function<void()> opened;               ///< the WebSocket is open: frames may be sent
    std::function<void(std::string_view)> text; ///< a frame; the view is good for the call
    std::function<void(LinkEnd)> ended;         ///< once, the last
};

/// One WebSocket to the hall, from connecting to its end; a new connection is a new link.
class Link {
public:
    virtual ~Link() = default;

    /// Queues a text frame; only between `opened` and `ended`.
    virtual void send(std::string frame) = 0;

    /// Ends it now; no handler is called any more.
    virtual void close() = 0;
};

/// Begins to connect. The handlers are called on the executor, never from inside this call.
std::shared_ptr<Link>
open_link(boost::asio::any_io_executor executor, const Options& options, LinkHandlers handlers);

} // namespace motcua::client
