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

    /// `state` of the counter, as the hall tells it: a pause key opens a paused counter again.
    std::optional<KeyCommand>
    take(const drivers::KeyPress& press, const std::string& state, Time now);

    /// The counter that the unit stands at, or null.
    const std::string* counter(const std::string& unit) const;

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
