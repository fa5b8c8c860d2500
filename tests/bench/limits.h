#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace motcua::bench {

// What this machine can do at best, measured in the same run: no line of ours in between.

/// Milliseconds of each SQLite commit (WAL, FULL, prepared) of two events and an answer that are
/// `bytes` together.
std::vector<double>
bare_commits(const std::filesystem::path& folder, std::size_t count, std::size_t bytes);

/// Milliseconds of each round trip over loopback TCP, `bytes` there and back.
std::vector<double> bare_round_trips(std::size_t count, std::size_t bytes);

/// Milliseconds from the first write until the last of `receivers` sockets has read `bytes`.
std::vector<double> bare_fan_outs(std::size_t count, std::size_t receivers, std::size_t bytes);

} // namespace motcua::bench
