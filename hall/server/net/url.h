#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace motcua::hall::net {

/// The path of a request target, percent-decoded, without query. Nothing when it is no absolute
/// path or badly encoded, or holds a control byte, a backslash, or a segment "." or "..".
std::optional<std::string> decode_path(std::string_view target);

/// What follows the question mark, by name, decoded ('+' is a space). Nothing when badly encoded.
std::optional<std::map<std::string, std::string>> query_of(std::string_view target);

/// The host in an address: "https://hall.tinh.gov.vn:8443/t/" -> "hall.tinh.gov.vn". Empty when it
/// has none.
std::string host_in_url(std::string_view url);

} // namespace motcua::hall::net
