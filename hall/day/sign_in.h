#pragma once

#include <cstdint>
#include <string>

namespace motcua::day {

/// Signs in at the hall's REST door; the Cookie text of the session, or empty when refused.
/// Blocks. Throws boost::system::system_error when the hall cannot be reached.
std::string sign_in(const std::string& host,
                    std::uint16_t port,
                    const std::string& staff,
                    const std::string& pin);

} // namespace motcua::day
