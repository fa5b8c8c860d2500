#pragma once

#include "drivers/config/config_table.h"
#include "drivers/keypad/line_keypad.h"
#include "drivers/transport/address.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace motcua::devices {

struct PrinterConfig {
    std::string id;
    std::string label;
    std::string kiosk; ///< whose tickets it prints
    std::string model; ///< an id of device-configs/printers
    drivers::Address address;
};

struct KeypadConfig {
    std::string id;
    std::string label;
    drivers::ListenAddress address;
    std::map<std::string, std::string> counters; ///< unit -> counter's id in the hall
};

/// One box: the hall it belongs to and the devices that hang on it (devices.toml).
struct BoxConfig {
    std::string id;
    std::string hall_host = "127.0.0.1";
    std::uint16_t hall_port = 7450;
    std::filesystem::path state;   ///< folder for what must survive a restart
    std::filesystem::path models;  ///< printer models
    std::filesystem::path tickets; ///< ticket templates
    std::filesystem::path fonts;
    std::string ticket = "standard"; ///< which template
    std::chrono::milliseconds too_old{120000};
    std::vector<PrinterConfig> printers;
    std::vector<KeypadConfig> keypads;
};

/// Reads devices.toml; relative paths count from the file's folder. Throws std::runtime_error
/// with every mistake as `file:line:column: what is wrong and what is allowed`.
BoxConfig load_box_config(const std::filesystem::path& path);

} // namespace motcua::devices
