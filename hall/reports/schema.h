#pragma once

#include <string_view>

namespace motcua::reports {

/// The text of sql/facts.sql.
std::string_view facts_schema();

} // namespace motcua::reports
