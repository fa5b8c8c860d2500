#include "central/link_board.h"

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

void LinkBoard::note_lag(const std::string& source, std::chrono::milliseconds lag) {
    links_[source].lag = lag;
}

const LinkBoard::Link* LinkBoard::find(const std::string& source) const {
    const auto found = links_.find(source);
    return found == links_.end() ? nullptr : &found->second;
}

} // namespace motcua::central
