#pragma once

#include "hall/protocol/json.h"

#include <optional>
#include <string>
#include <string_view>

/// A code that a kiosk's scanner read, on its way from the device box through the hall to that
/// kiosk. It may be an identity card: it goes once, by memory alone, and nothing of it stays.
namespace motcua::protocol {

/// Longest scan, in bytes.
constexpr std::size_t scan_limit = 4096;

/// A scan that is older has no citizen waiting for it any more.
constexpr rules::Duration scan_life{2000};

/// Arguments of pass_scan, and with `kiosk` left out the scan in the signal to the kiosk.
struct PassScanArguments {
    std::string kiosk;
    std::string symbology; ///< 1 to 32 of a-z 0-9 _: "qr", "pdf417", "code_128", "unknown"
    std::string data;      ///< the bytes, base64
    std::optional<rules::Instant> read_at; ///< hall time; none: just now
};

BOOST_DESCRIBE_STRUCT(PassScanArguments, (), (kiosk, symbology, data, read_at))

/// What a kiosk is told.
struct Scan {
    std::string symbology;
    std::string data; ///< bytes as the scanner sent them: of any kind, often UTF-8 text
    std::optional<rules::Instant> read_at;
};

bool is_symbology(std::string_view name);

/// Arguments of pass_scan as text.
std::string pass_scan_text(const std::string& kiosk, const Scan& scan);

/// {"signal":"scan","symbology":"qr","data":"<base64>","read_at":..}
std::string scan_frame(const PassScanArguments& scan);

/// Does the frame begin as a scan's? It is to be read by `read_scan_frame` alone then, which
/// leaves no copy behind.
bool is_scan_frame(std::string_view frame);

/// Nothing when the frame is broken.
std::optional<Scan> read_scan_frame(std::string_view frame);

} // namespace motcua::protocol
