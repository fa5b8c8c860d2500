#pragma once

#include "hall/server/desk.h"
#include "hall/server/net/http_message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall::net {

/// Why a request is not let in.
enum class Entry {
    welcome,
    foreign_origin, ///< a page of another site is behind it
    unknown_host    ///< asked for by a name that is not ours: a rebound name of a foreign site
};

/// Judges who may knock at all. Only our own pages may carry an Origin; a Host is an IP address,
/// "localhost" or one of `host_names`, so that a foreign site cannot point its own name at us.
Entry judge_entry(const HttpRequest& request, const std::vector<std::string>& host_names);

/// A program of the hall's own computer and no browser: it may name itself a machine.
bool may_be_machine(const HttpRequest& request);

/// "kiosk", "display" and "devices"; nothing for people's roles.
std::optional<Role> machine_role(std::string_view name);

constexpr std::string_view session_cookie_name = "motcua_session";

/// Of a browser that is a counter's rating tablet.
constexpr std::string_view tablet_cookie_name = "motcua_tablet";

/// The session's token in a Cookie header, else the tablet's; empty when there is none.
std::string session_of(std::string_view cookie);

/// The Set-Cookie text of a new session; an empty token ends it.
std::string session_cookie(std::string_view token, bool encrypted);

/// Likewise of a tablet, which stays paired when it is switched off.
std::string tablet_cookie(std::string_view token, bool encrypted);

} // namespace motcua::hall::net
