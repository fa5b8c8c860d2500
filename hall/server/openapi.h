#pragma once

#include <string>

namespace motcua::hall {

/// The REST door as an OpenAPI 3.1 text, made from the command table.
std::string openapi_text();

} // namespace motcua::hall
