#pragma once

#include "hall/protocol/cloud_event.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace motcua::uplink {

/// The journal as the uplink sees it: committed events with contiguous sequences from 1 on. The
/// journal is the spool; the uplink keeps no copy. Called on the executor's thread, never after
/// Uplink::stop(). What it throws ends the connection of the moment, not the hall.
class OutboxReader {
public:
    virtual ~OutboxReader() = default;

    /// At most `limit` events with a sequence above `after`, in order, without a hole, as the
    /// centre is to get them. Empty at the end. A millisecond or so: the hall waits meanwhile.
    virtual std::vector<protocol::CloudEvent> events_after(std::uint64_t after,
                                                           std::size_t limit) = 0;

    /// The sequence of the newest committed event; 0 when there is none.
    virtual std::uint64_t last_sequence() = 0;

    /// The centre has everything up to `sequence` on disk. May come late or twice; losing it costs
    /// nothing, because each connection begins with the centre's own cursor.
    virtual void remember_ack(std::uint64_t sequence) = 0;
};

} // namespace motcua::uplink
