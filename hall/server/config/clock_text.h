#pragma once

#include "hall/rules/config.h"

#include <optional>
#include <string_view>
#include <vector>

namespace motcua::hall {

/// "07:30", up to "24:00".
std::optional<rules::TimeOfDay> parse_time(std::string_view text);

/// "07:30-11:30, 13:00-17:00"; none for an empty text. The order is not checked.
std::optional<std::vector<rules::OpenSpan>> parse_spans(std::string_view text);

/// "Asia/Ho_Chi_Minh", or "+07:00" for a hall elsewhere (no summer time), -12:00 to +14:00.
std::optional<rules::Minutes> parse_zone(std::string_view text);

} // namespace motcua::hall
