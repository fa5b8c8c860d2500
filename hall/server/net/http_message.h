#pragma once

#include "hall/server/desk.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace motcua::hall::net {

/// One HTTP request as the doors see it, whatever carried it. Views into the carrier's buffer.
struct HttpRequest {
    std::string_view method; ///< "GET", "HEAD", "POST"
    std::string_view target; ///< as sent, with the query
    std::string_view host;
    std::optional<std::string_view> origin;
    std::string_view fetch_site; ///< Sec-Fetch-Site
    std::string_view cookie;
    std::string_view request_id; ///< Idempotency-Key
    std::string_view role;       ///< Motcua-Role, of a machine
    std::string_view machine;    ///< Motcua-Id, of a machine
    std::string_view if_none_match;
    std::string_view body;
    bool loopback = false;
    bool encrypted = false;
};

struct HttpReply {
    unsigned status = 200;
    std::string content_type = "application/json";
    Frame body; ///< null: no body
    std::vector<std::pair<std::string, std::string>> headers;
};

/// Called once, on the loop's thread.
using ReplyHandler = std::function<void(HttpReply)>;

HttpReply json_reply(unsigned status, std::string text);

/// {"error":{"code","text"}}, for whoever wrote the client.
HttpReply error_reply(unsigned status, std::string_view code, std::string_view text);

} // namespace motcua::hall::net
