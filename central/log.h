#pragma once

#include <string>
#include <string_view>

namespace motcua::central {

/// The text with everything that could break or fake a log line shown as '?', and cut at 500 bytes.
std::string safe_line(std::string_view text);

/// One line to standard error, where systemd's journal adds the time.
void log_line(std::string_view text);

} // namespace motcua::central
