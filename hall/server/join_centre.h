#pragma once

#include <filesystem>
#include <string>

namespace motcua::hall {

/// `motcua-hall join HOST:PORT --code CODE`: enrols the hall at its centre and keeps the
/// certificate under `data`. A hall's server that runs meanwhile takes it at its next connection.
/// Tells on standard output or error; returns the exit code. Throws BadOptions where an argument is
/// missing.
int join_centre(const std::string& place,
                const std::string& code,
                const std::filesystem::path& data);

} // namespace motcua::hall
