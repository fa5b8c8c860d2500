#include "hall/server/net/crowd.h"

#include <utility>

namespace motcua::hall::net {

Guest::Guest(std::shared_ptr<Crowd> crowd) : crowd_(std::move(crowd)) {
    place_ = crowd_->settled_.insert(crowd_->settled_.end(), this);
}

Guest::~Guest() {
    (deadline_ ? crowd_->waiting_ : crowd_->settled_).erase(place_);
}

const std::string& Guest::speaks_for() const {
    static const std::string nobody;
    return nobody;
}

void Guest::wait_for_peer(Clock::duration patience) {
    auto& from = deadline_ ? crowd_->waiting_ : crowd_->settled_;
    crowd_->waiting_.splice(crowd_->waiting_.end(), from, place_);
    deadline_ = Clock::now() + patience;
}

void Guest::settle() {
    if (!deadline_)
        return;
    crowd_->settled_.splice(crowd_->settled_.end(), crowd_->waiting_, place_);
    deadline_.reset();
}

bool Crowd::make_room() {
    return size() < capacity_ || evict();
}

bool Crowd::evict() {
    if (waiting_.empty())
        return false;
    auto* const guest = waiting_.front();
    guest->settle(); // its closing takes a moment: it must not be chosen again
    guest->drop();
    return true;
}

void Crowd::sweep(Clock::time_point now) {
    std::vector<Guest*> late;
    for (auto* guest : waiting_)
        if (guest->deadline_ <= now)
            late.push_back(guest);
    for (auto* guest : late) {
        guest->settle();
        guest->drop();
    }
}

void Crowd::end_session(const std::string& session) {
    for (auto* guest : everybody())
        if (!session.empty() && guest->speaks_for() == session)
            guest->drop();
}

void Crowd::end_sessions(const std::function<bool(const std::string&)>& over) {
    for (auto* guest : everybody())
        if (!guest->speaks_for().empty() && over(guest->speaks_for()))
            guest->drop();
}

void Crowd::clear() {
    for (auto* guest : everybody())
        guest->drop();
}

std::vector<Guest*> Crowd::everybody() const {
    // A copy may be walked while they are dropped: that closes sockets and destroys nobody, the
    // sessions go when their reads end.
    std::vector<Guest*> all(waiting_.begin(), waiting_.end());
    all.insert(all.end(), settled_.begin(), settled_.end());
    return all;
}

} // namespace motcua::hall::net
