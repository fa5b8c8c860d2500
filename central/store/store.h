#pragma once

#include "central/store/fold.h"
#include "central/store/sql.h"
#include "hall/protocol/cloud_event.h"

#include <boost/system/result.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::central {

/// Events of one source in the order they were sent.
struct Batch {
    std::string source;
    std::vector<protocol::CloudEvent> events;
};

/// What became of a batch once the transaction was on disk.
struct Receipt {
    /// Everything of the source up to here is on disk.
    std::uint64_t stored_to = 0;
    /// True where the batch skipped stored_to + 1: nothing from the gap on was stored.
    bool gap = false;

    bool operator==(const Receipt&) const = default;
};

/// Why nothing of a transaction was stored. The sender may try again later.
struct StoreFailure {
    std::string reason;
};

using Receipts = boost::system::result<std::vector<Receipt>, StoreFailure>;

/// A source as the page sees it, with the figures of one day.
struct SourceFigures {
    std::string source;
    std::string hall;
    std::string epoch;
    std::uint64_t last_sequence = 0;
    protocol::EventTime recorded_time;
    std::string state;
    std::string name; ///< JSON or empty
    std::int64_t waiting = 0;
    std::int64_t devices = 0;
    std::int64_t devices_troubled = 0; ///< offline, out of paper or with a fault
    DayFigures figures;
};

/// The first moment, in the halls' zone, of the month that is so many months before this one.
protocol::EventTime months_before(protocol::EventTime now, int months);

/// Every event of every hall, once. Several processes may use one database: it decides the order.
class Store {
public:
    explicit Store(Sql& sql) : sql_(sql) {}

    /// How far `source` is stored; 0 where it is not known. Throws DatabaseError.
    boost::asio::awaitable<std::uint64_t> cursor(std::string source);

    /// Stores the batches in one transaction, with their cursors, and returns after the commit with
    /// one receipt each. Events at or below the cursor are repeats and ignored. On failure nothing
    /// is stored. One call at a time.
    boost::asio::awaitable<Receipts> append(std::vector<Batch> batches);

    /// All sources, oldest first, with the figures of the day that holds `now`; of a hall whose
    /// clock is a day ahead, those of the hall's day. Throws DatabaseError.
    boost::asio::awaitable<std::vector<SourceFigures>> figures(protocol::EventTime now);

    /// How many sources there are. Throws DatabaseError.
    boost::asio::awaitable<std::size_t> source_count();

    /// Lets go of the events before the first moment of a month (see months_before); what is
    /// derived stays. Throws DatabaseError.
    boost::asio::awaitable<void> forget_before(protocol::EventTime moment);

    /// A source in one transaction: where it is on disk, and what comes after that.
    struct Progress {
        std::int64_t row = 0; ///< 0: not known, and nothing of it is to be stored
        std::uint64_t stored_to = 0;
        std::vector<protocol::CloudEvent> accepted;
    };

    using Progresses = std::map<std::string, Progress>;

private:
    Steps month_steps(const Progresses& sources, std::set<std::int64_t>& months) const;
    boost::asio::awaitable<std::vector<Receipt>> store(const std::vector<Batch>& batches);

    Sql& sql_;
    std::set<std::int64_t> kept_months_; ///< that PostgreSQL surely has
};

} // namespace motcua::central
