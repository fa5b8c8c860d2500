#pragma once

#include <string>
#include <string_view>

namespace motcua::hall::waits {

/// True for what gzip has packed.
bool is_gzip(std::string_view bytes);

/// The first member of a gzip file, unpacked. Throws std::runtime_error when it is damaged.
std::string gunzip(std::string_view bytes);

} // namespace motcua::hall::waits
