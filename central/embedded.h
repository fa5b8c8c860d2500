#pragma once

#include <string_view>

namespace motcua::central {

/// A file of this folder that the build put into the program, by its path from here
/// ("schema.sql", "web/index.html"); empty where there is none.
std::string_view embedded_file(std::string_view path);

} // namespace motcua::central
