#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace motcua::journal {

/// Something that happened. The journal keeps it as given and understands none of it.
struct Entry {
    std::int64_t at = 0; ///< ms UTC
    std::string type;    ///< not empty
    std::optional<std::uint64_t> visit;
    std::string body; ///< JSON

    bool operator==(const Entry&) const = default;
};

/// An entry with its place in the journal: contiguous from 1.
struct StoredEntry {
    std::uint64_t sequence = 0;
    Entry entry;

    bool operator==(const StoredEntry&) const = default;
};

/// What the sender of a request is told, now and whenever it repeats the request.
struct Answer {
    std::int64_t at = 0; ///< ms UTC; answers are forgotten by age
    std::string request; ///< 1 to 160 bytes
    std::string text;
};

/// What becomes true together or not at all.
struct Batch {
    std::vector<Entry> entries;
    std::vector<Answer> answers;
};

/// The state of the hall after an event, as bytes.
struct Snapshot {
    std::uint64_t sequence = 0;
    std::string bytes;
};

} // namespace motcua::journal
