#include "hall/journal/snapshots.h"

#include "hall/journal/checksum.h"

namespace motcua::journal {

namespace {

constexpr auto insert_sql =
    "INSERT OR REPLACE INTO snapshots (sequence, checksum, bytes) VALUES (?, ?, ?)";
constexpr auto delete_sql = "DELETE FROM snapshots WHERE sequence NOT IN"
                            " (SELECT sequence FROM snapshots ORDER BY sequence DESC LIMIT 2)";
constexpr auto all_sql = "SELECT sequence, checksum, bytes FROM snapshots ORDER BY sequence DESC";

std::int64_t checksum_of(std::uint64_t sequence, std::string_view bytes) {
    return Checksum().add(static_cast<std::int64_t>(sequence)).add(bytes).value();
}

std::uint64_t sequence_of(const Statement::Use& row) {
    return static_cast<std::uint64_t>(row.integer(0));
}

bool sound(const Statement::Use& row) {
    return checksum_of(sequence_of(row), row.text(2)) == row.integer(1);
}

} // namespace

Snapshots::Snapshots(Database& database)
    : insert_(database, insert_sql), delete_(database, delete_sql), all_(database, all_sql) {}

void Snapshots::save(std::uint64_t sequence, std::string_view bytes) {
    insert_.use()(sequence)(checksum_of(sequence, bytes)).blob(bytes).run();
    delete_.use().run();
}

std::optional<Snapshot> Snapshots::newest(std::uint64_t last_sequence) {
    auto row = all_.use();
    while (row.next())
        if (sequence_of(row) <= last_sequence && sound(row))
            return Snapshot{sequence_of(row), std::string(row.text(2))};
    return std::nullopt;
}

std::vector<std::uint64_t> Snapshots::damaged() {
    std::vector<std::uint64_t> sequences;
    auto row = all_.use();
    while (row.next())
        if (!sound(row))
            sequences.push_back(sequence_of(row));
    return sequences;
}

} // namespace motcua::journal
