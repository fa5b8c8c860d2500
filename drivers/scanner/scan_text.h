#pragma once

#include "drivers/scanner/scan.h"

#include <string>
#include <string_view>

namespace motcua::drivers {

/// What a scanner makes of the bytes in a code, by its own settings.
enum class Encoding : std::uint8_t {
    utf_8,        ///< the code's bytes as they are; what was encoded twice is made right
    windows_1258, ///< Vietnamese of Windows; valid UTF-8 is left alone
    tcvn3,        ///< TCVN 5712, the old Vietnamese fonts; valid UTF-8 is left alone
    bytes,        ///< never touched
};

/// Whether this is a whole UTF-8 text: no half characters, no surrogates, no overlong forms.
bool is_utf8(std::string_view text);

/// The text in UTF-8 where it is certain what it was; the bytes as they came where it is not.
std::string repair(std::string bytes, Encoding encoding);

/// How a scanner dresses what it read.
struct ScanDress {
    std::string prefix; ///< sent before each scan, taken away
    std::string suffix; ///< sent after it and before the end, taken away
    bool aim = true;    ///< an AIM identifier may stand first, "]Q1"
    Encoding encoding = Encoding::utf_8;

    bool operator==(const ScanDress&) const = default;
};

/// Takes the dress off. The data is empty when nothing else was there.
Scan undress(std::string bytes, const ScanDress& dress);

} // namespace motcua::drivers
