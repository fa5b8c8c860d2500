#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace motcua::hall::net {

/// One line for the log. Never holds what a client sent.
using Log = std::function<void(const std::string&)>;

using Clock = std::chrono::steady_clock;

/// What one peer may take from the hall.
struct Limits {
    std::size_t connections = 2048; ///< above it the longest waiting one goes
    std::size_t header_bytes = 8UL * 1024;
    std::size_t body_bytes = 64UL * 1024;
    std::size_t frame_bytes = 64UL * 1024;
    std::size_t backlog_bytes = 1024UL * 1024; ///< unsent frames; a slower reader is dropped
    std::size_t topics = 64;                   ///< followed at once by one connection
    double messages_per_second = 200;          ///< of one connection, pings included

    std::chrono::seconds handshake{5};   ///< from accepting to a whole request, and to the hello
    std::chrono::seconds keep_alive{30}; ///< between two HTTP requests
    std::chrono::seconds writing{30};    ///< one HTTP reply
    std::chrono::seconds farewell{2};    ///< for the peer to close, after our last word
    std::chrono::milliseconds silence{10000}; ///< bytes sent but not acknowledged: the peer is gone
};

} // namespace motcua::hall::net
