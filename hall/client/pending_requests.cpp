#include "hall/client/pending_requests.h"

#include "hall/protocol/wipe.h"

#include <algorithm>
#include <utility>

namespace motcua::client {

void PendingRequests::add(std::string id, std::string frame, AnswerHandler handler) {
    if (const auto known = find(id); known != requests_.end())
        known->handler = std::move(handler);
    else
        requests_.push_back({std::move(id), std::move(frame), std::move(handler)});
}

const std::string* PendingRequests::next() {
    if (on_their_way_ >= window)
        return nullptr;
    // Those that were sent are in front: the first unsent one is at most `window` away.
    const auto unsent = std::ranges::find(requests_, false, &Request::sent);
    if (unsent == requests_.end())
        return nullptr;
    unsent->sent = true;
    ++on_their_way_;
    return &unsent->frame;
}

std::optional<AnswerHandler> PendingRequests::take(const std::string& id) {
    const auto known = find(id);
    if (known == requests_.end())
        return std::nullopt;
    auto handler = std::move(known->handler);
    if (known->sent)
        --on_their_way_;
    protocol::wipe(known->frame);
    requests_.erase(known);
    return handler;
}

void PendingRequests::connection_lost() {
    for (auto& request : requests_)
        request.sent = false;
    on_their_way_ = 0;
}

std::list<PendingRequests::Request>::iterator PendingRequests::find(const std::string& id) {
    return std::ranges::find(requests_, id, &Request::id);
}

} // namespace motcua::client
