#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace motcua::drivers {

/// What kind of code a scan was read from.
enum class Symbology : std::uint8_t {
    unknown,
    qr,
    data_matrix,
    pdf417,
    aztec,
    maxicode,
    code_128,
    gs1_128,
    gs1_databar,
    code_39,
    code_93,
    codabar,
    itf,
    ean_upc,
};

/// "qr", "pdf417", "unknown": the name on the wire.
std::string_view name_of(Symbology symbology);

/// By an AIM identifier of three characters, "]Q1" (ISO/IEC 15424); unknown for any other text.
Symbology symbology_by_aim(std::string_view id);

/// By the letter that Honeywell scanners put into HID POS reports: 's' is a QR code.
Symbology symbology_by_honeywell(std::uint8_t letter);

/// One code that was read. Its data may be an identity card: it is used and forgotten, never
/// logged or stored.
struct Scan {
    Symbology symbology = Symbology::unknown;
    std::string data; ///< 1 to `longest_scan` bytes

    bool operator==(const Scan&) const = default;
};

/// What is longer is no code a citizen shows, and is dropped as a whole.
constexpr std::size_t longest_scan = 4096;

/// Overwrites what a text holds, and empties it.
void forget(std::string& text);

} // namespace motcua::drivers
