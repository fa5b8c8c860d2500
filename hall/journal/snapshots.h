#pragma once

#include "hall/journal/database.h"
#include "hall/journal/entry.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace motcua::journal {

/// Table `snapshots`: the newest two, so that a damaged one costs a longer replay and nothing else.
class Snapshots {
public:
    explicit Snapshots(Database& database);

    void save(std::uint64_t sequence, std::string_view bytes);

    /// The newest whole one that speaks of no event past `last_sequence`.
    std::optional<Snapshot> newest(std::uint64_t last_sequence);

    /// Sequences of damaged snapshots.
    std::vector<std::uint64_t> damaged();

private:
    Statement insert_;
    Statement delete_;
    Statement all_;
};

} // namespace motcua::journal
