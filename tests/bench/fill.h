#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace motcua::bench {

/// Lets a hall live through as many past days as `events` take (600 visits a day, each with
/// ticket, print, call, service, end and rating) by its own rules, into the journal in `data`.
/// Returns the events written.
std::uint64_t fill_journal(const std::filesystem::path& data, std::uint64_t events);

} // namespace motcua::bench
