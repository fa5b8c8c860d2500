#pragma once

#include <filesystem>
#include <string>

namespace motcua::hall {

/// Lays an HTML page out on A4 with the program `maker` (motcua-pdf), which works in files of its
/// own in `workspace`. Blocks for as long as that takes, at most a minute. Empty when it failed.
std::string make_pdf(const std::filesystem::path& maker,
                     const std::filesystem::path& workspace,
                     const std::string& html);

} // namespace motcua::hall
