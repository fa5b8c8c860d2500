#pragma once

#include "hall/server/config/settings.h"

#include <filesystem>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall {

/// What a text says and all that is wrong with it. `file` is of use only without mistakes.
struct ReadHall {
    HallFile file;
    std::vector<std::string> mistakes; ///< "hall.toml:12:5: what is wrong; what is allowed"
};

/// Reads the TOML text of a hall's file; `name` is told in the mistakes. Pure.
/// device-configs/halls/example.toml names every key.
ReadHall read_hall(std::string_view toml, const std::string& name);

/// A file that cannot be used. what() has every mistake, one a line.
class BadHallFile : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Throws BadHallFile.
HallFile load_hall_file(const std::filesystem::path& path);

/// The part of the file that the rules live by. Throws BadHallFile.
rules::HallConfig load_hall(const std::filesystem::path& path);

/// `motcua-hall check hall.toml`: tells every mistake, or what the hall has. True when it is good.
bool check_hall(const std::filesystem::path& path, std::ostream& out);

} // namespace motcua::hall
