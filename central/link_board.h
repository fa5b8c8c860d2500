#pragma once

#include "hall/protocol/cloud_event.h"

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::central {

/// Which halls are connected at this moment, and how late their events arrive. In memory: what
/// must survive is in the store.
class LinkBoard {
public:
    /// What may be asked of a connection.
    struct Holder {
        std::string serial; ///< of its certificate, or empty
        std::function<void(std::string_view code, const std::string& text)> close;
        std::function<void()> offer; ///< looks for new documents
    };

    struct Link {
        bool up = false;
        protocol::EventTime since;        ///< of `up`
        std::chrono::milliseconds lag{0}; ///< newest event: recorded -> stored here
        protocol::EventTime lag_at;       ///< when that was
        std::uint64_t number = 0;         ///< of the connection that has the link
        Holder holder;                    ///< that connection
    };

    /// The source's link goes to a new connection; an older one, surely half-open, is closed.
    /// Returns the connection's number for down().
    std::uint64_t up(const std::string& source, protocol::EventTime now, Holder holder);

    /// Closes every connection whose certificate is revoked.
    void close_revoked(const std::function<bool(const std::string& serial)>& is_revoked);

    /// New documents may be there for everybody.
    void offer_documents();

    /// How many links are up.
    std::size_t count_up() const;

    /// The connection `number` ended. Nothing where another has the link by now.
    void down(const std::string& source, std::uint64_t number, protocol::EventTime now);

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
    std::uint64_t last_number_ = 0;
};

} // namespace motcua::central
