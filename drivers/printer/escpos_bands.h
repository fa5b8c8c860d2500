#pragma once

#include "drivers/printer/bitmap.h"
#include "drivers/printer/printer_model.h"

#include <vector>

namespace motcua::drivers {

/// What the printer makes of a band's bytes (m of GS v 0): prints each row once or twice, each
/// column once or twice.
enum class Doubling : std::uint8_t { none = 0, rows = 2, both = 3 };

/// A run of rows: white ones, or a rectangle of whole bytes that holds all their ink.
struct Band {
    int top = 0;
    int rows = 0;
    int left = 0;  ///< first byte column
    int bytes = 0; ///< width in bytes, 0 for a white run
    Doubling doubling = Doubling::none;
    bool operator==(const Band&) const = default;

    /// Bytes of picture on the wire.
    int cost() const;
};

/// Cuts rows [first, last) into bands that cover them in order with the fewest bytes on the wire,
/// counting a little for each band since a printer may pause between them. Rows and columns that
/// come in pairs are sent once where the model can double them.
std::vector<Band> plan_bands(const Bitmap& picture, int first, int last, const PrinterModel& model);

} // namespace motcua::drivers
