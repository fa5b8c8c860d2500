#pragma once

#include <boost/system/result.hpp>

#include <string>
#include <string_view>
#include <variant>

namespace motcua::hall::net {

/// The frames that a client sends, version 1 of the wire.
struct Hello {
    int version = 0;
    std::string role;
    std::string id;
};

struct Request {
    std::string id;
    std::string command;
    std::string arguments; ///< text of a JSON object
};

struct Subscribe {
    std::string topic;
};

struct Unsubscribe {
    std::string topic;
};

using ClientFrame = std::variant<Hello, Request, Subscribe, Unsubscribe>;

/// What is wrong with a frame, in words for whoever wrote the client.
struct FrameFault {
    std::string text;
};

[[noreturn]] void throw_exception_from_error(const FrameFault& fault,
                                             const boost::source_location& where);

/// Reads one frame. Unknown fields are ignored; exactly one of "hello", "request", "subscribe"
/// and "unsubscribe" must be there.
boost::system::result<ClientFrame, FrameFault> parse_client_frame(std::string_view text);

/// A request id: 1 to 64 visible ASCII characters.
bool is_request_id(std::string_view id);

/// A machine's name: 1 to 64 of A-Z a-z 0-9 . _ -
bool is_machine_id(std::string_view id);

} // namespace motcua::hall::net
