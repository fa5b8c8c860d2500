#pragma once

#include "drivers/printer/bitmap.h"
#include "drivers/printer/printer_model.h"

#include <vector>

namespace motcua::drivers {

/// A run of rows: white ones, or a rectangle of whole bytes that holds all their ink.
struct Band {
    int top = 0;
    int rows = 0;
    int left = 0;  ///< first byte column
    int bytes = 0; ///< width in bytes, 0 for a white run
    bool operator==(const Band&) const = default;
};

/// Cuts rows [first, last) into bands that cover them in order with the fewest bytes on the wire,
/// counting a little for each band since a printer may pause between them.
std::vector<Band> plan_bands(const Bitmap& picture, int first, int last, const PrinterModel& model);

} // namespace motcua::drivers
