#pragma once

#include "drivers/agent/box_config.h"

#include <string>
#include <vector>

namespace motcua::devices {

/// How `motcua-devices` was started: its configuration, with what the command line changes in it.
struct AgentOptions {
    BoxConfig config;
    bool check = false; ///< only read what there is
    bool help = false;
};

/// Reads the arguments and the configuration they name. Throws std::runtime_error that says what
/// is wrong and what is allowed.
AgentOptions parse_agent_options(const std::vector<std::string>& arguments);

/// What `--help` prints.
extern const char* const agent_help;

} // namespace motcua::devices
