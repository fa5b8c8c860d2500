#include "hall/server/presence.h"

namespace motcua::hall {

void Presence::enter(const Caller& caller, const std::shared_ptr<Follower>& follower) {
    guests_.push_back({caller.role, caller.id, follower});
}

void Presence::leave(const Follower& follower) {
    std::erase_if(guests_, [&](const Guest& guest) {
        const auto one = guest.follower.lock();
        return !one || one.get() == &follower;
    });
}

void Presence::tell_all(const Frame& frame) {
    const auto guests = guests_; // a delivery may make one leave
    for (const Guest& guest : guests) {
        if (const auto follower = guest.follower.lock()) {
            follower->deliver(frame);
        }
    }
}

bool Presence::tell(Role role, std::string_view id, const Frame& frame) {
    bool told = false;
    const auto guests = guests_;
    for (const Guest& guest : guests) {
        const auto follower = guest.follower.lock();
        if (follower && guest.role == role && guest.id == id) {
            follower->deliver(frame);
            told = true;
        }
    }
    return told;
}

} // namespace motcua::hall
