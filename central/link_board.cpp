#include "central/link_board.h"

#include <algorithm>
#include <utility>

namespace motcua::central {

std::uint64_t
LinkBoard::up(const std::string& source, protocol::EventTime now, std::function<void()> close) {
    Link& link = links_[source];
    if (const auto close_older = std::exchange(link.close, std::move(close)))
        close_older();
    link.up = true;
    link.since = now;
    link.holder = ++last_holder_;
    return link.holder;
}

void LinkBoard::down(const std::string& source, std::uint64_t holder, protocol::EventTime now) {
    const auto found = links_.find(source);
    if (found == links_.end() || found->second.holder != holder)
        return;
    found->second.up = false;
    found->second.since = now;
    found->second.close = nullptr;
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
