#include "hall/server/config/settings.h"

#include <algorithm>
#include <array>

namespace motcua::hall {

namespace {

constexpr std::array<std::string_view, 5> names{
    "clerk", "reception", "manager", "technician", "auditor"};

} // namespace

std::string_view role_name(StaffRole role) {
    return names.at(static_cast<std::size_t>(role));
}

std::optional<StaffRole> role_named(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
        return std::nullopt;
    }
    return static_cast<StaffRole>(found - names.begin());
}

} // namespace motcua::hall
