#pragma once

#include "hall/server/desk.h"
#include "hall/server/net/limits.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace motcua::hall::net {

struct ListenerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 7450;      ///< 0: any free one, see `Listener::port`
    int socket = -1;                ///< already bound and listening; then not address and port
    std::filesystem::path pages;    ///< hall/web; empty: no pages
    std::string openapi = "{}";     ///< text of /api/v1/openapi.json
    std::vector<std::string> names; ///< names besides addresses and localhost, "hall.tinh.gov.vn"
    Limits limits;
    Log log; ///< may be empty
};

/// The hall's doors: WebSocket at /ws, REST at /api/v1/, pages. Runs on the loop of `context`.
class Listener {
public:
    /// Throws boost::system::system_error when the address cannot be bound. Pages that are not
    /// there are logged and missing. The desk outlives the listener.
    Listener(boost::asio::io_context& context, Desk& desk, ListenerOptions options);

    /// As `stop`.
    ~Listener();

    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// The port that is really listened to.
    std::uint16_t port() const;

    /// Connections now, of all kinds.
    std::size_t connections() const;

    /// Closes every connection; the door stays open.
    void drop_connections();

    /// Closes the door and every connection. The desk is not called afterwards.
    void stop();

private:
    class Loop;
    std::shared_ptr<Loop> loop_;
};

/// Lets this process hold as many connections as the system allows; a service manager's default
/// is 1,024. To be called once by main.
void raise_descriptor_limit();

} // namespace motcua::hall::net
