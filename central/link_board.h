#pragma once

#include "hall/protocol/cloud_event.h"

#include <chrono>
#include <functional>
#include <map>
#include <string>

namespace motcua::central {

/// Which halls are connected at this moment, and how late their events arrive. In memory: what
/// must survive is in the store.
class LinkBoard {
public:
    struct Link {
        bool up = false;
        protocol::EventTime since;        ///< of `up`
        std::chrono::milliseconds lag{0}; ///< newest event: recorded -> stored here
        protocol::EventTime lag_at;       ///< when that was
        std::uint64_t holder = 0;         ///< the connection that has the link
        std::function<void()> close;      ///< ends that connection
    };

    /// The source's link goes to a new connection; an older one, surely half-open, is closed.
    /// Returns the holder's number for down().
    std::uint64_t
    up(const std::string& source, protocol::EventTime now, std::function<void()> close);

    /// The connection `holder` ended. Nothing where another has the link by now.
    void down(const std::string& source, std::uint64_t holder, protocol::EventTime now);

    /// An event that the hall recorded at `recorded` is stored now.
    void
    note_event(const std::string& source, protocol::EventTime recorded, protocol::EventTime now);

    /// How late the hall's events arrive. Zero for a hall that has sent nothing for a while: one
    /// with a backlog would.
    static std::chrono::milliseconds lag(const Link& link, protocol::EventTime now);

    /// Null where the source has not connected since the start.
    const Link* find(const std::string& source) const;

private:
    std::map<std::string, Link> links_;
    std::uint64_t last_holder_ = 0;
};

} // namespace motcua::central
