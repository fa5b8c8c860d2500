#pragma once

#include <boost/system/error_code.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace motcua::drivers {

using Bytes = std::vector<std::uint8_t>;
using ErrorCode = boost::system::error_code;

/// Carries bytes to a device and back, and knows nothing of their meaning.
///
/// All calls and all handlers run on the one thread of the executor it was made with. No handler
/// is called from inside the call that took it. At most one open, one write and one read are under
/// way at a time; each handler is called exactly once, with `operation_aborted` after close() or
/// the destructor. A handler may outlive the transport, so it must guard what it points to.
class Transport {
public:
    using Done = std::function<void(ErrorCode)>;
    using Moved = std::function<void(ErrorCode, std::size_t)>;
    using PortAnswered = std::function<void(ErrorCode, std::uint8_t)>;

    virtual ~Transport() = default;

    /// Reaches the device, or fails within a few seconds. May be called again after close().
    virtual void open(Done done) = 0;

    /// Hands over some of `bytes`, which must live until `done`. The count is what was taken, also
    /// when there is an error: the caller goes on from there and never from the start.
    virtual void write(std::span<const std::uint8_t> bytes, Moved done) = 0;

    /// Waits for at least one byte. A transport without a way back waits until close().
    virtual void read(std::span<std::uint8_t> room, Moved done) = 0;

    /// Says that all written since the last end is one job, and that nothing more belongs to it.
    /// Where the transport itself is the proof of delivery (a file, a spooler), success means that
    /// the job is safe there; a plain stream has nothing to do.
    virtual void end_job(Done done) = 0;

    /// Gives the device up. Safe to call at any time, any number of times.
    virtual void close() = 0;

    /// Whether a device at the other end can answer; it may be known only after open().
    virtual bool two_way() const = 0;

    /// Whether a job is safe once end_job() succeeded, so that no more proof is needed.
    virtual bool keeps_jobs() const = 0;

    /// Whether port_status() can bring anything.
    virtual bool has_port_status() const { return false; }

    /// Asks for the status byte of USB's printer class: bit 5 paper empty, 4 selected, 3 no error.
    /// It is answered beside the stream of bytes, also by a printer that takes none. Needs
    /// has_port_status() and an open device.
    virtual void port_status(PortAnswered) {}

    /// Calls back when a device that open() would take is plugged in, where that can be told.
    virtual void on_plugged(std::function<void()>) {}
};

} // namespace motcua::drivers
