#pragma once

#include "drivers/printer/bitmap.h"

#include <string>

namespace motcua::drivers {

/// Writes a paper as a PNG with a white edge, and says whether that went well. The file appears
/// under its name only when it is whole.
bool save_png(const Bitmap& paper, const std::string& path);

} // namespace motcua::drivers
