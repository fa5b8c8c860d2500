#pragma once

#include "hall/uplink/outbox_reader.h"
#include "tests/support/hall_events.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace motcua::testing {

/// The outbox of a hall whose journal is a list.
class MemoryOutbox final : public uplink::OutboxReader {
public:
    explicit MemoryOutbox(std::string source) : source_(std::move(source)) {}

    /// The hall commits `count` more events.
    void commit(std::uint64_t count) {
        for (; count > 0; --count)
            events_.push_back(hall_event(source_, events_.size() + 1));
    }

    std::vector<protocol::CloudEvent> events_after(std::uint64_t after,
                                                   std::size_t limit) override {
        ++reads_;
        const std::size_t begin = std::min<std::size_t>(after, events_.size());
        const std::size_t end = std::min(begin + limit, events_.size());
        return {events_.begin() + static_cast<std::ptrdiff_t>(begin),
                events_.begin() + static_cast<std::ptrdiff_t>(end)};
    }

    std::uint64_t last_sequence() override { return events_.size(); }

    void remember_ack(std::uint64_t sequence) override { acked_ = sequence; }

    std::uint64_t acked() const { return acked_; }

    /// How often events were asked for.
    std::uint64_t reads() const { return reads_; }

    /// For what a sound journal never does.
    std::vector<protocol::CloudEvent>& events() { return events_; }

private:
    std::string source_;
    std::vector<protocol::CloudEvent> events_;
    std::uint64_t acked_ = 0;
    std::uint64_t reads_ = 0;
};

} // namespace motcua::testing
