#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <thread>

namespace motcua::bench {

/// Neighbours who mean no good, on loopback, until this goes: connections that say half a sentence
/// and wait, each opened again when the hall closes it, and bytes without sense.
class HostileNeighbours {
public:
    HostileNeighbours(std::uint16_t port, std::size_t half_open, std::size_t bytes_a_second);

    /// Bytes of garbage written so far.
    std::uint64_t garbage() const { return garbage_; }

private:
    void hold_half_open(const std::stop_token& stop, std::size_t count) const;
    void write_garbage(const std::stop_token& stop, std::size_t bytes_a_second);

    std::uint16_t port_;
    std::atomic<std::uint64_t> garbage_ = 0;
    std::jthread holder_;
    std::jthread writer_;
};

} // namespace motcua::bench
