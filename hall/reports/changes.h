#pragma once

#include <span>
#include <string_view>

namespace motcua::reports {

/// What an event of a type changes in the facts; ?1 is its sequence, `e` the event. A type may have
/// several changes, done in order.
struct Change {
    std::string_view type;
    std::string_view sql;
};

std::span<const Change> changes();

} // namespace motcua::reports
