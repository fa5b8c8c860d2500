#pragma once

#include "hall/journal/database.h"
#include "hall/journal/entry.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace motcua::journal {

/// Table `events`. Each row carries a checksum continued from the row before, so that a changed,
/// lost or inserted row is found by reading.
class Events {
public:
    explicit Events(Database& database);

    /// The end of the journal: where the next event goes, and what its checksum continues.
    struct End {
        std::uint64_t sequence = 0;
        std::int64_t checksum = 0;
    };

    End end();

    /// Writes one event after `end` and returns the new end.
    End append(End end, const Entry& entry);

    /// Up to `limit` events after `after`, proved against their checksums. Throws JournalError on a
    /// damaged or missing event.
    std::vector<StoredEntry> read(std::uint64_t after, std::size_t limit);

private:
    std::int64_t checksum_of(std::uint64_t sequence);

    Statement insert_;
    Statement last_;
    Statement one_;
    Statement after_;
};

} // namespace motcua::journal
