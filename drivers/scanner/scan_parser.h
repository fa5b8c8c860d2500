#pragma once

#include "drivers/scanner/scan.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace motcua::drivers {

/// Makes scans of what a scanner sends, whatever way it is cut into pieces. Does no I/O and reads
/// no clock; any bytes at all are good enough for it, and a stream without end takes no more than
/// `longest_scan` bytes of memory.
class ScanParser {
public:
    using Time = std::chrono::steady_clock::time_point;

    virtual ~ScanParser() = default;

    /// Takes what was read at once: a piece of the stream, or one report of a HID device.
    virtual std::vector<Scan> feed(std::span<const std::uint8_t> bytes, Time now) = 0;

    /// When to call `rest` if nothing comes before; none when nothing is waited for.
    virtual std::optional<Time> deadline() const = 0;

    /// Nothing came until now.
    virtual std::vector<Scan> rest(Time now) = 0;

    /// The connection is gone: what was half read is forgotten.
    virtual void reset() = 0;

    /// Scans that were dropped because they were too long or broken, since the beginning.
    virtual std::uint64_t dropped() const = 0;
};

} // namespace motcua::drivers
