#pragma once

#include <cstdint>

namespace motcua::display {

/// Milliseconds since 1970 UTC, by the hall's clock.
using HallTime = std::int64_t;

} // namespace motcua::display
