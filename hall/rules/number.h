#pragma once

#include "hall/rules/config.h"

#include <array>
#include <string>

namespace motcua::rules {

/// "A017": the series, then the ordinal padded to the service's digits (longer when it has to be).
std::string ticket_number(const Service& service, std::int32_t ordinal);

/// 26 letters and digits that hold all 128 bits: safe in an address and in a QR's small alphabet.
std::string visit_token(const std::array<std::uint64_t, 2>& random);

/// Three letters that are hard to mistake for one another, printed beside the number.
std::string check_letters(const std::array<std::uint64_t, 2>& random);

} // namespace motcua::rules
