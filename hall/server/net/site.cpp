#include "hall/server/net/site.h"

#include "hall/server/net/access.h"
#include "hall/server/net/url.h"

#include <utility>

namespace motcua::hall::net {

namespace {

constexpr std::string_view api = "/api/v1/";
constexpr std::string_view ticket_page = "/t/";

HttpReply health() {
    HttpReply reply;
    reply.content_type = "text/plain";
    reply.body = std::make_shared<const std::string>("ok\n");
    return reply;
}

} // namespace

Site::Site(Rest rest, StaticFiles files, std::vector<std::string> host_names)
    : rest_(std::move(rest)), files_(std::move(files)), host_names_(std::move(host_names)) {}

std::optional<HttpReply> Site::turn_away(const HttpRequest& request) const {
    switch (judge_entry(request, host_names_)) {
    case Entry::foreign_origin:
        return error_reply(403, "origin", "only pages of this hall may ask");
    case Entry::unknown_host:
        return error_reply(421, "host", "this hall is not known by that name");
    case Entry::welcome:
        break;
    }
    return std::nullopt;
}

void Site::handle(const HttpRequest& request, ReplyHandler handler) {
    const auto path = decode_path(request.target);
    if (!path)
        return handler(error_reply(400, "path", "not a path"));
    if (path->starts_with(api))
        return rest_.handle(path->substr(api.size()), request, std::move(handler));
    if (request.method != "GET" && request.method != "HEAD")
        return handler(error_reply(405, "method", "pages are only read"));
    if (*path == "/healthz")
        return handler(health());
    const bool is_ticket = path->starts_with(ticket_page) && path->size() > ticket_page.size();
    handler(files_.get(is_ticket ? "/phone/index.html" : *path, request.if_none_match));
}

std::vector<std::pair<std::string, std::string>> security_headers(std::string_view host) {
    // Older Safari does not count ws: as 'self'.
    const auto sockets =
        host.empty() ? std::string() : " ws://" + std::string(host) + " wss://" + std::string(host);
    return {
        {"Content-Security-Policy",
         "default-src 'self'; img-src 'self' data:; connect-src 'self'" + sockets +
             "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cache-Control", "no-cache"},
    };
}

} // namespace motcua::hall::net
