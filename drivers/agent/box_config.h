#pragma once

#include "drivers/board/board_model.h"
#include "drivers/config/config_table.h"
#include "drivers/keypad/keypad_model.h"
#include "drivers/keypad/line_keypad.h"
#include "drivers/scanner/scanner_model.h"
#include "drivers/transport/address.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
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

struct ScannerConfig {
    std::string id;
    std::string label;
    std::string kiosk; ///< who is told what it reads
    drivers::ScannerModel model;
    std::string transport; ///< the address as it was written
    drivers::Address address;
    std::optional<drivers::ListenAddress> listen; ///< where it comes to us, in place of `address`
};

struct BoardConfig {
    std::string id;
    std::string label;
    std::string counter; ///< whose number it shows
    drivers::BoardModel model;
    std::string transport;
    drivers::Address address;
    int unit = 1;      ///< which of the boards on its line it is
    bool echo = false; ///< its adapter hears what it sends
};

struct KeypadConfig {
    std::string id;
    std::string label;
    std::optional<drivers::KeypadModel> model; ///< none: keys come as lines
    std::string transport;
    std::optional<drivers::ListenAddress> listen; ///< of keys as lines
    std::optional<drivers::Address> address;      ///< of a model
    bool echo = false;
    std::map<std::string, std::string> counters; ///< unit -> counter's id in the hall
};

/// One box: the hall it belongs to and the devices that hang on it (devices.toml).
struct BoxConfig {
    std::string id;
    std::string hall_host = "127.0.0.1";
    std::uint16_t hall_port = 7450;
    std::filesystem::path state;   ///< folder for what must survive a restart
    std::filesystem::path models;  ///< printer models; beside it scanners/, boards/, keypads/
    std::filesystem::path tickets; ///< ticket templates
    std::filesystem::path fonts;
    std::string ticket = "standard"; ///< which template
    std::chrono::milliseconds too_old{120000};
    std::vector<PrinterConfig> printers;
    std::vector<ScannerConfig> scanners;
    std::vector<BoardConfig> boards;
    std::vector<KeypadConfig> keypads;
};

/// Reads devices.toml; relative paths count from the file's folder. Throws std::runtime_error
/// with every mistake as `file:line:column: what is wrong and what is allowed`.
BoxConfig load_box_config(const std::filesystem::path& path);

} // namespace motcua::devices
