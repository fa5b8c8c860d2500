#include "hall/server/callers.h"

#include <algorithm>
#include <array>

namespace motcua::hall {

namespace {

/// The one with the most commands first.
constexpr std::array order{StaffRole::manager,
                           StaffRole::clerk,
                           StaffRole::reception,
                           StaffRole::technician,
                           StaffRole::auditor};

Role role_of(StaffRole role) {
    switch (role) {
    case StaffRole::clerk:
        return Role::clerk;
    case StaffRole::reception:
        return Role::reception;
    case StaffRole::manager:
        return Role::manager;
    case StaffRole::technician:
        return Role::technician;
    case StaffRole::auditor:
        break;
    }
    return Role::auditor;
}

} // namespace

Caller caller_of(const StaffMember& member) {
    Caller caller;
    caller.staff = member.id;
    caller.staff_name = member.name;
    caller.calls_any = member.calls_any ||
                       std::ranges::find(member.roles, StaffRole::manager) != member.roles.end();
    for (const StaffRole role : order) {
        if (std::ranges::find(member.roles, role) == member.roles.end()) {
            continue;
        }
        if (caller.role == Role::phone) {
            caller.role = role_of(role);
        } else {
            caller.also.push_back(role_of(role));
        }
    }
    return caller;
}

bool may_follow(const Caller& caller, const std::string& topic) {
    using enum Role;
    if (topic == "hall" || topic == "guide" || topic.starts_with("visit/")) {
        return true;
    }
    if (topic == "manager" || topic == "waits") {
        return may(caller, {manager, technician, auditor});
    }
    if (topic == "reception") {
        return may(caller, {clerk, reception, manager});
    }
    return caller.role == devices ||
           (may(caller, {clerk, reception, manager}) && topic.starts_with("counter/"));
}

std::string scoped(const Caller& caller, const std::string& request) {
    constexpr std::size_t longest_name = 80;
    const std::string& name = caller.staff.empty() ? caller.id : caller.staff.value;
    return std::to_string(static_cast<int>(caller.role)) + name.substr(0, longest_name) + "/" +
           request;
}

} // namespace motcua::hall
