#pragma once

#include "tests/support/test_disk.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <vector>

namespace motcua::testing {

/// Rebuilds in `folder` what a disk may hold after the power went just before operation `cut`: all
/// that was synced, and of the rest each 512-byte sector and each truncation by the toss of a coin.
/// Returns the last number acknowledged before the cut, 0 if none.
std::int64_t cut_power(const std::vector<DiskOperation>& recording,
                       std::size_t cut,
                       std::mt19937& coin,
                       const std::filesystem::path& folder);

} // namespace motcua::testing
