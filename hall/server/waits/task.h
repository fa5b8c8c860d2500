#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <vector>

namespace motcua::hall::waits {

/// `motcua-hall waits`: what is asked of it.
struct WaitsOptions {
    std::vector<std::filesystem::path> train;
    std::optional<std::filesystem::path> trace;
    std::optional<std::filesystem::path> output; ///< of the CSV; none: standard output
    std::optional<std::filesystem::path> fit;
    int rounds = 12;
};

/// Foretells a trace: CSV to `out` (or the output file), the report to `report`. False, with the
/// mistakes on `report`, when a file cannot be used.
bool run(const WaitsOptions& options, std::ostream& out, std::ostream& report);

} // namespace motcua::hall::waits
