#include "queue-display/voice/announcement_queue.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace motcua::display {
namespace {

bool is_same_call(const SpokenCall& one, const SpokenCall& other) {
    return std::tie(one.counter, one.called_at, one.times) ==
           std::tie(other.counter, other.called_at, other.times);
}

} // namespace

AnnouncementQueue::AnnouncementQueue(AnnouncementLimits limits) : limits_(limits) {}

void AnnouncementQueue::update(const std::vector<SpokenCall>& calls, HallTime now) {
    // The order in which the hall called, whatever the order in which records arrive.
    std::vector<SpokenCall> ordered = calls;
    std::sort(ordered.begin(), ordered.end(), [](const SpokenCall& one, const SpokenCall& other) {
        return std::tie(one.called_at, one.visit) < std::tie(other.called_at, other.visit);
    });
    std::set<std::string> present;
    for (const SpokenCall& call : ordered) {
        present.insert(call.visit);
        take(call, now);
    }
    std::erase_if(waiting_,
                  [&](const Waiting& waiting) { return !present.contains(waiting.call.visit); });
    forget_old(now);
}

void AnnouncementQueue::take(const SpokenCall& call, HallTime now) {
    const auto known = heard_.find(call.visit);
    const bool is_new = known == heard_.end() || !is_same_call(known->second.call, call);
    // A recall may carry the time of the first call: it is due from now.
    const HallTime due_at = known == heard_.end() ? call.called_at : now;
    heard_[call.visit] = {.call = call, .seen_at = now};
    if (call.serving || is_new) {
        drop(call.visit);
    }
    if (is_new && !call.serving) {
        waiting_.push_back({.call = call, .due_at = due_at});
    }
}

std::optional<SpokenCall> AnnouncementQueue::begin(HallTime now) {
    if (speaking_) {
        return std::nullopt;
    }
    std::erase_if(waiting_,
                  [&](const Waiting& waiting) { return now - waiting.due_at > limits_.oldest; });
    if (waiting_.empty()) {
        return std::nullopt;
    }
    SpokenCall call = waiting_.front().call;
    waiting_.pop_front();
    speaking_ = true;
    return call;
}

void AnnouncementQueue::end() {
    speaking_ = false;
}

void AnnouncementQueue::drop(const std::string& visit) {
    std::erase_if(waiting_, [&](const Waiting& waiting) { return waiting.call.visit == visit; });
}

void AnnouncementQueue::forget_old(HallTime now) {
    // A visit is kept for a while after it is gone: one that comes back unchanged is not new.
    std::erase_if(heard_,
                  [&](const auto& entry) { return now - entry.second.seen_at > limits_.oldest; });
}

} // namespace motcua::display
