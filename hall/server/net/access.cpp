#include "hall/server/net/access.h"

#include <boost/asio/ip/address.hpp>
#include <boost/beast/core/string.hpp>

#include <algorithm>

namespace motcua::hall::net {

namespace {

bool same_text(std::string_view a, std::string_view b) {
    return boost::beast::iequals(a, b);
}

/// "[::1]:80" -> "::1", "hall.lan:7450" -> "hall.lan".
std::string_view name_in_host(std::string_view host) {
    if (host.starts_with('[')) {
        const auto end = host.find(']');
        return end == host.npos ? std::string_view() : host.substr(1, end - 1);
    }
    return host.substr(0, host.find(':'));
}

bool is_our_name(std::string_view name, const std::vector<std::string>& host_names) {
    if (same_text(name, "localhost"))
        return true;
    boost::system::error_code no_address;
    boost::asio::ip::make_address(std::string(name), no_address);
    return !no_address || std::ranges::any_of(host_names, [&](const std::string& ours) {
        return same_text(name, ours);
    });
}

/// Either scheme: a proxy in front of the hall may end TLS.
bool is_own_origin(std::string_view origin, std::string_view host) {
    for (const std::string_view scheme : {"http://", "https://"})
        if (origin.starts_with(scheme))
            return same_text(origin.substr(scheme.size()), host);
    return false;
}

std::string value_in(std::string_view cookie, std::string_view name) {
    while (!cookie.empty()) {
        const auto end = cookie.find(';');
        auto pair = cookie.substr(0, end);
        cookie.remove_prefix(end == cookie.npos ? cookie.size() : end + 1);
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        const auto equals = pair.find('=');
        if (equals != pair.npos && pair.substr(0, equals) == name)
            return std::string(pair.substr(equals + 1));
    }
    return {};
}

std::string cookie_text(std::string_view name, std::string_view token, bool encrypted) {
    auto text =
        std::string(name) + "=" + std::string(token) + "; Path=/; HttpOnly; SameSite=Strict";
    if (encrypted)
        text += "; Secure";
    return text;
}

} // namespace

Entry judge_entry(const HttpRequest& request, const std::vector<std::string>& host_names) {
    if (!is_our_name(name_in_host(request.host), host_names))
        return Entry::unknown_host;
    if (request.origin && !is_own_origin(*request.origin, request.host))
        return Entry::foreign_origin;
    // A browser that hides the Origin of a plain GET still says where the page is from. Following
    // a link to one of our pages is fine; reading the hall's data from elsewhere is not.
    const bool elsewhere = request.fetch_site == "cross-site" || request.fetch_site == "same-site";
    const bool is_page = !request.target.starts_with("/api/") && request.target != "/ws";
    return elsewhere && !is_page ? Entry::foreign_origin : Entry::welcome;
}

bool may_be_machine(const HttpRequest& request) {
    return request.loopback && !request.origin && request.fetch_site.empty();
}

std::optional<Role> machine_role(std::string_view name) {
    if (name == "kiosk")
        return Role::kiosk;
    if (name == "display")
        return Role::display;
    if (name == "devices")
        return Role::devices;
    return std::nullopt;
}

std::string session_of(std::string_view cookie) {
    std::string session = value_in(cookie, session_cookie_name);
    return session.empty() ? value_in(cookie, tablet_cookie_name) : session;
}

std::string session_cookie(std::string_view token, bool encrypted) {
    return cookie_text(session_cookie_name, token, encrypted) +
           (token.empty() ? "; Max-Age=0" : "");
}

std::string tablet_cookie(std::string_view token, bool encrypted) {
    // The longest that browsers keep one.
    constexpr std::string_view days_400 = "; Max-Age=34560000";
    return cookie_text(tablet_cookie_name, token, encrypted) +
           std::string(token.empty() ? "; Max-Age=0" : days_400);
}

} // namespace motcua::hall::net
