#pragma once

#include "drivers/printer/bitmap.h"

#include <optional>
#include <string>

namespace motcua::drivers {

/// A QR code on a slip, in a square that holds the symbol and its quiet zone. The square lies
/// wholly on the slip. It is kept apart from the picture because many printers draw QR codes
/// better and with fewer bytes than they take pictures.
struct QrBlock {
    std::string text;
    int left = 0; ///< dots
    int top = 0;  ///< dots
    int side = 0; ///< dots, quiet zone included
};

/// One piece of paper: what a printer prints, then cuts and presents. It knows nothing of tickets.
struct Slip {
    Bitmap picture;
    std::optional<QrBlock> qr;
    bool cut = true;
};

/// The dots a side of one module of a block's symbol, 0 when the text does not fit the square.
int qr_module_dots(const QrBlock& block, const Bitmap& modules);

/// The whole slip as one picture, the QR code drawn where it belongs.
Bitmap render(const Slip& slip);

} // namespace motcua::drivers
