#pragma once

#include "hall/server/config/settings.h"

#include <string>

namespace motcua::hall {

/// The TOML text of a hall's file: what read_hall() makes this very value from.
std::string write_hall(const HallFile& file);

} // namespace motcua::hall
