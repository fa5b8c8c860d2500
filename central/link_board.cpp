#include "central/link_board.h"

#include <algorithm>
#include <utility>

namespace motcua::central {

std::uint64_t LinkBoard::up(const std::string& source, protocol::EventTime now, Holder holder) {
    Link& link = links_[source];
    if (const auto close_older = std::exchange(link.holder, std::move(holder)).close)
        close_older("replaced", "the hall has connected again");
    link.up = true;
    link.since = now;
    link.number = ++last_number_;
    return link.number;
}

void LinkBoard::down(const std::string& source, std::uint64_t number, protocol::EventTime now) {
    const auto found = links_.find(source);
    if (found == links_.end() || found->second.number != number)
        return;
    found->second.up = false;
    found->second.since = now;
    found->second.holder = {};
}

void LinkBoard::close_revoked(const std::function<bool(const std::string& serial)>& is_revoked) {
    // Closing changes the board.
    std::vector<Holder> revoked;
    for (const auto& [source, link] : links_) {
        if (link.holder.close && is_revoked(link.holder.serial))
            revoked.push_back(link.holder);
    }
    for (const Holder& holder : revoked)
        holder.close("revoked", "the certificate has been revoked");
}

void LinkBoard::offer_documents() {
    for (const auto& [source, link] : links_) {
        if (link.holder.offer)
            link.holder.offer();
    }
}

std::size_t LinkBoard::count_up() const {
    return static_cast<std::size_t>(std::count_if(
        links_.begin(), links_.end(), [](const auto& entry) { return entry.second.up; }));
}

void LinkBoard::note_event(const std::string& source,
                           protocol::EventTime recorded,
                           protocol::EventTime now) {
    Link& link = links_[source];
    link.lag = now - recorded;
    link.lag_at = now;
}

std::chrono::milliseconds LinkBoard::lag(const Link& link, protocol::EventTime now) {
    constexpr std::chrono::seconds quiet(10);
    const std::chrono::milliseconds none(0);
    // A hall whose clock is ahead is not early.
    return now - link.lag_at < quiet ? std::max(link.lag, none) : none;
}

const LinkBoard::Link* LinkBoard::find(const std::string& source) const {
    const auto found = links_.find(source);
    return found == links_.end() ? nullptr : &found->second;
}

} // namespace motcua::central
