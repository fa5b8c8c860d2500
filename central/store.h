#pragma once

#include "central/database.h"
#include "central/projection.h"
#include "hall/protocol/cloud_event.h"

#include <boost/system/result.hpp>

#include <cstdint>
#include <filesystem>
#include <span>
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
    DayFigures figures;
};

/// Every event of every hall, once. One SQLite file; used on one thread; blocks for the disk.
class Store {
public:
    /// Opens or creates `centre.db` in `folder`, bringing an older schema up to date.
    /// Throws DatabaseError, also where the file is of a newer version than this program.
    explicit Store(const std::filesystem::path& folder);

    /// How far `source` is stored; 0 where it is not known.
    std::uint64_t cursor(std::string_view source);

    /// Stores the batches in one transaction, with their cursors, and returns after the commit with
    /// one receipt each. Events at or below the cursor are repeats and ignored. On failure nothing
    /// is stored.
    boost::system::result<std::vector<Receipt>, StoreFailure>
    append(std::span<const Batch> batches);

    /// All sources, oldest first, with the figures of the day that holds `now`; of a hall whose
    /// clock is a day ahead, those of the hall's day.
    std::vector<SourceFigures> figures(protocol::EventTime now);

    /// How many sources there are.
    std::size_t source_count();

private:
    struct Cursor {
        std::int64_t source = 0; ///< the row of source_cursor, 0 where there is none
        std::uint64_t last_sequence = 0;
    };

    Cursor find(std::string_view source);
    std::int64_t add_source(std::string_view source);
    Receipt append_one(const Batch& batch);
    void insert(std::int64_t source, const protocol::CloudEvent& event);

    Database database_;
    Projection projection_;
    Statement find_source_;
    Statement add_source_;
    Statement move_cursor_;
    Statement insert_event_;
    Statement list_sources_;
    Statement count_sources_;
};

} // namespace motcua::central
