#pragma once

#include "drivers/config/model_file.h"
#include "drivers/transport/device_match.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::devices {

/// What is known of one device model of any kind, for people who look for one.
struct CatalogEntry {
    std::string kind; ///< printer, scanner, board, keypad
    std::string language;
    drivers::ModelIdentity identity;
    std::vector<drivers::DeviceMatch> matches;
    std::filesystem::path file;
};

/// The kinds of devices and the folders of their models.
struct DeviceKind {
    std::string_view kind;
    std::string_view folder;
};

inline constexpr DeviceKind device_kinds[] = {
    {"printer", "printers"}, {"scanner", "scanners"}, {"board", "boards"}, {"keypad", "keypads"}};

/// All models of a folder such as device-configs. Files with mistakes are left out: `check` tells
/// them.
std::vector<CatalogEntry> load_catalog(const std::filesystem::path& configs);

/// Those that claim a plugged-in device.
std::vector<const CatalogEntry*> claimants(const std::vector<CatalogEntry>& catalog,
                                           const std::string& usb_id,
                                           const std::string& product);

/// The mistakes of one file of any kind, or of a box file; empty when it is good.
std::string mistakes_in(const std::filesystem::path& file);

} // namespace motcua::devices
