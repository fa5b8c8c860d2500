#pragma once

#include "hall/server/net/http_message.h"
#include "hall/server/net/rest.h"
#include "hall/server/net/static_files.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace motcua::hall::net {

/// What answers to HTTP, apart from the WebSocket: health, REST, pages.
class Site {
public:
    Site(Rest rest, StaticFiles files, std::vector<std::string> host_names);

    /// The reply to a request that may not come in; nothing when it may.
    std::optional<HttpReply> turn_away(const HttpRequest& request) const;

    /// For requests that may come in. The handler is called now or, for a command, later.
    void handle(const HttpRequest& request, ReplyHandler handler);

private:
    Rest rest_;
    StaticFiles files_;
    std::vector<std::string> host_names_;
};

/// Headers of every reply: our pages load only our own files and stand in nobody's frame.
std::vector<std::pair<std::string, std::string>> security_headers(std::string_view host);

} // namespace motcua::hall::net
