#pragma once

#include "hall/server/desk.h"

#include <cstddef>
#include <deque>

namespace motcua::hall::net {

/// Frames that wait for one client, shared with the other clients' queues.
class OutgoingQueue {
public:
    void push(const Frame& frame) {
        bytes_ += frame->size();
        frames_.push_back(frame);
    }

    const Frame& front() const { return frames_.front(); }

    void pop() {
        bytes_ -= frames_.front()->size();
        frames_.pop_front();
    }

    bool empty() const { return frames_.empty(); }

    std::size_t bytes() const { return bytes_; }

private:
    std::deque<Frame> frames_;
    std::size_t bytes_ = 0;
};

} // namespace motcua::hall::net
