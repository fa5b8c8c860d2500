#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace motcua::devices {

/// The tools for people who set devices up: `motcua-devices list`, `check FILE` and so on. Returns
/// the exit code; throws std::runtime_error that says what is wrong and what is allowed. The lists
/// and reports go to `out`.
int run_verb(const std::vector<std::string>& arguments, std::ostream& out);

/// Whether the command line begins with one of them.
bool is_verb(const std::vector<std::string>& arguments);

/// What `help` prints of them.
extern const char* const verb_help;

} // namespace motcua::devices
