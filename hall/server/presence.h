#pragma once

#include "hall/server/desk.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall {

/// The programs and pages that are connected now.
class Presence {
public:
    void enter(const Caller& caller, const std::shared_ptr<Follower>& follower);
    void leave(const Follower& follower);

    void tell_all(const Frame& frame);

    /// Tells every connection of one machine, and says whether there is one. Who connects later
    /// does not hear of it.
    bool tell(Role role, std::string_view id, const Frame& frame);

private:
    struct Guest {
        Role role;
        std::string id;
        std::weak_ptr<Follower> follower;
    };

    std::vector<Guest> guests_;
};

} // namespace motcua::hall
