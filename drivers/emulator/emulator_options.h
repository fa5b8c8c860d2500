#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace motcua::drivers {

/// How `motcua-printer` was started.
struct EmulatorOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 9100; ///< 0: any free one
    std::uint16_t control = 0; ///< control port; 0: any free one
    std::string paper_folder;  ///< where papers become PNG files; empty: nowhere
    std::string ports_file;    ///< gets "PORT CONTROL" once both listen; empty: not written
    int dots = 576;
    int dpi = 203;
    int feed_units_per_dot = 1;
    double speed_mm_s = 150; ///< 0: as fast as it can
    bool help = false;
};

/// Reads `--key value` arguments. Throws std::invalid_argument that says what is wrong.
EmulatorOptions parse_emulator_options(const std::vector<std::string>& arguments);

/// What `--help` prints.
extern const char* const emulator_help;

} // namespace motcua::drivers
