#pragma once

#include "drivers/printer/bitmap.h"
#include "drivers/transport/transport.h"

#include <string>

namespace motcua::drivers {

/// A picture as a document of one page of just its size, for printers that take documents.
struct SlipDocument {
    std::string format; ///< MIME type
    Bytes bytes;
    int width = 0;  ///< of the page, in hundredths of a millimetre
    int height = 0; ///< likewise
};

/// application/pdf, with the picture's dots as they are. Pure.
SlipDocument slip_pdf(const Bitmap& picture, int dpi);

/// image/pwg-raster (PWG 5102.4), black_1. The bytes are empty when it could not be made.
SlipDocument slip_pwg(const Bitmap& picture, int dpi);

} // namespace motcua::drivers
