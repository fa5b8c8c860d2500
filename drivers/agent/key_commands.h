#pragma once

#include "drivers/keypad/keypad.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace motcua::devices {

/// A command for the hall, its arguments as JSON text.
struct KeyCommand {
    std::string name;
    std::string arguments;
};

/// Turns keys into commands for the counter their unit stands at. A key that comes again within
/// the pause is a bouncing key or a nervous finger and gives nothing.
class KeyCommands {
public:
    using Time = std::chrono::steady_clock::time_point;

    KeyCommands(std::map<std::string, std::string> counters, std::chrono::milliseconds pause);

    std::optional<KeyCommand> take(const drivers::KeyPress& press, Time now);

    bool knows(const std::string& unit) const { return counters_.contains(unit); }

private:
    struct Last {
        drivers::KeyPress press;
        Time at;
    };

    std::map<std::string, std::string> counters_;
    std::chrono::milliseconds pause_;
    std::map<std::string, Last> last_; ///< by unit
};

} // namespace motcua::devices
