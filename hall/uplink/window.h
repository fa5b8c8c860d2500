#pragma once

#include <cstddef>
#include <cstdint>

namespace motcua::uplink {

/// What of the journal is on its way in one connection: acked <= sent <= acked + limit.
class Window {
public:
    explicit Window(std::size_t limit) : limit_(limit) {}

    /// The centre's own cursor, at the start of a connection.
    void start_after(std::uint64_t acked);

    /// How many more events may be sent before the next ack.
    std::size_t room() const;

    /// Events first..last have been sent. False, and nothing changes, unless they follow sent().
    bool add(std::uint64_t first, std::uint64_t last);

    /// The centre has everything up to `sequence`. False, and nothing changes, where it acks what
    /// was never sent or goes back.
    bool ack(std::uint64_t sequence);

    std::uint64_t acked() const { return acked_; }

    std::uint64_t sent() const { return sent_; }

private:
    std::size_t limit_;
    std::uint64_t acked_ = 0;
    std::uint64_t sent_ = 0;
};

} // namespace motcua::uplink
