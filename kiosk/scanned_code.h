#pragma once

#include <string>
#include <string_view>

namespace motcua::kiosk {

/// What a scanned text is to the kiosk.
struct ScannedCode {
    enum class Kind {
        ticket,  ///< the QR of one of our tickets; `text` is its token
        code,    ///< may be an appointment; `text` is the code
        unknown, ///< anything else; `text` is empty
    };
    Kind kind = Kind::unknown;
    std::string text;
};

/// Reads the text of a scanner. A ticket is a URL with "/t/<token>"; a code is 4 to 32 letters,
/// digits or '-'. Longer texts, other URLs, control characters and cards are unknown.
ScannedCode read_scanned(std::string_view text);

} // namespace motcua::kiosk
