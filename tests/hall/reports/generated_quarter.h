#pragma once

#include "hall/journal/journal.h"
#include "hall/rules/state.h"

#include <cstdint>
#include <filesystem>

namespace motcua::testing {

/// Fills a new journal with the working days of a quarter of the sample ward hall: people of all
/// kinds come, wait, are called, do not come, are sent on, rate or do not. Decided by the rules, so
/// that the events are such as a hall has. `seed` makes another quarter.
void generate_quarter(const std::filesystem::path& journal, std::uint32_t seed, int days);

} // namespace motcua::testing
