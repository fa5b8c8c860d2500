#pragma once

#include "drivers/printer/bitmap.h"

#include <string>

namespace motcua::drivers {

/// White modules that must surround a QR symbol on each side (ISO/IEC 18004).
inline constexpr int qr_quiet_modules = 4;

/// The symbol of `text` at one dot a module, without the quiet zone, error correction level M.
/// An empty picture when the text is empty or does not fit any symbol.
Bitmap qr_modules(const std::string& text);

/// Draws `modules` with `module` dots a side each, its top left corner at `left`, `top`.
void draw_qr(Bitmap& picture, const Bitmap& modules, int left, int top, int module);

} // namespace motcua::drivers
