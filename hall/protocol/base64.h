#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Bytes as text: base64 of RFC 4648, section 4, with padding.
namespace motcua::protocol {

std::string to_base64(std::string_view bytes);

/// Nothing when the text is not exactly what `to_base64` writes.
std::optional<std::string> from_base64(std::string_view text);

} // namespace motcua::protocol
