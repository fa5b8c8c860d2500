#pragma once

#include "hall/server/accounts.h"

#include <filesystem>

namespace motcua::hall {

// What lets a newcomer try a hall at once. Never used by a hall that serves people.

/// Gives every member of the staff without a PIN a random one, keeps all of them readable in
/// `file` (only for its owner) and prints them.
void make_up_pins(Accounts& accounts, const std::filesystem::path& file);

/// How far ahead of `now` the hall's clock has to be for tickets to be given; 0 when they are.
rules::Duration until_open(const rules::HallConfig& config, rules::Instant now);

} // namespace motcua::hall
