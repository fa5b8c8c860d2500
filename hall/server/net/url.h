#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace motcua::hall::net {

/// The path of a request target, percent-decoded, without query. Nothing when it is no absolute
/// path or badly encoded, or holds a control byte, a backslash, or a segment "." or "..".
std::optional<std::string> decode_path(std::string_view target);

} // namespace motcua::hall::net
