#pragma once

#include "hall/server/config/settings.h"
#include "hall/server/desk.h"

#include <string>

namespace motcua::hall {

/// A signed-in member of the staff with all roles, the one with the most commands first.
Caller caller_of(const StaffMember& member);

/// May this caller see this topic?
bool may_follow(const Caller& caller, const std::string& topic);

/// Request ids of one sender are nobody else's: a phone must not be told a kiosk's answer.
std::string scoped(const Caller& caller, const std::string& request);

} // namespace motcua::hall
