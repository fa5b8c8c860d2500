#pragma once

#include "hall/server/desk.h"
#include "hall/server/net/http_message.h"

#include <functional>
#include <string>
#include <string_view>

namespace motcua::hall::net {

/// The REST door: the commands and topics of the WebSocket for those who have only HTTP.
class Rest {
public:
    /// `session_ended` hears the token of who signed out.
    Rest(Desk& desk, std::string openapi, std::function<void(const std::string&)> session_ended);

    /// `path` is what follows "/api/v1/", decoded.
    void handle(const std::string& path, const HttpRequest& request, ReplyHandler handler);

private:
    void command(const std::string& name, const HttpRequest& request, ReplyHandler handler);
    HttpReply topic(const std::string& name, const HttpRequest& request);
    void sign_in(const HttpRequest& request, ReplyHandler handler);
    void file(const std::string& name, const HttpRequest& request, ReplyHandler handler);
    HttpReply sign_out(const HttpRequest& request);
    HttpReply session(const HttpRequest& request) const;
    HttpReply tablet_code(const HttpRequest& request);
    HttpReply pair(const HttpRequest& request);
    Caller caller_of(const HttpRequest& request) const;

    Desk& desk_;
    Frame openapi_;
    std::function<void(const std::string&)> session_ended_;
};

} // namespace motcua::hall::net
