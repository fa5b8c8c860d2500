#pragma once

#include "hall/server/waits/task.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace motcua::hall {

/// What to do, as told on the command line; what is not told comes from the hall's file.
struct Options {
    enum class Task {
        run,
        check,
        verify,
        openapi,
        set_pin,
        join,
        export_config,
        archive,
        waits,
        copy,
        restore,
        help
    };

    Task task = Task::run;
    std::filesystem::path hall_file = "/etc/motcua/hall.toml";
    std::optional<std::filesystem::path> data;
    std::optional<std::uint16_t> port;
    std::optional<std::string> centre; ///< "host:port", or "none"
    std::filesystem::path pages = "/usr/share/motcua/web";
    std::string staff;          ///< whose PIN to set
    std::filesystem::path copy; ///< folder of the copy to keep or to restore
    std::string join;           ///< "host:port" of the centre to enrol at
    std::string code;           ///< the one-time code for that
    bool demo = false;          ///< PINs made up and told, hall open at once
    double speed = 1;           ///< hall seconds a second
    int year = 0;               ///< to archive
    bool training = false;      ///< a hall to learn on, with a journal of its own
    waits::WaitsOptions waits;
};

/// A command line that makes no sense; what() is for the person who wrote it.
class BadOptions : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Throws BadOptions.
Options read_options(int count, const char* const* words);

extern const char* const usage;

} // namespace motcua::hall
