#include "hall/journal/events.h"

#include "hall/journal/checksum.h"

#include <string>

namespace motcua::journal {

namespace {

constexpr auto insert_sql = "INSERT INTO events (sequence, at, type, visit, body, checksum)"
                            " VALUES (?, ?, ?, ?, ?, ?)";
constexpr auto last_sql = "SELECT sequence, checksum FROM events ORDER BY sequence DESC LIMIT 1";
constexpr auto one_sql = "SELECT checksum FROM events WHERE sequence = ?";
constexpr auto after_sql = "SELECT sequence, at, type, visit, body, checksum FROM events"
                           " WHERE sequence > ? ORDER BY sequence LIMIT ?";

std::int64_t continue_checksum(std::int64_t before, const StoredEntry& stored) {
    const auto& [at, type, visit, body] = stored.entry;
    Checksum sum(before);
    sum.add(static_cast<std::int64_t>(stored.sequence)).add(at).add(type);
    sum.add(visit ? 1 : 0).add(static_cast<std::int64_t>(visit.value_or(0))).add(body);
    return sum.value();
}

StoredEntry stored_entry(const Statement::Use& row) {
    StoredEntry stored;
    stored.sequence = static_cast<std::uint64_t>(row.integer(0));
    stored.entry.at = row.integer(1);
    stored.entry.type = row.text(2);
    if (!row.is_null(3))
        stored.entry.visit = static_cast<std::uint64_t>(row.integer(3));
    stored.entry.body = row.text(4);
    return stored;
}

} // namespace

Events::Events(Database& database)
    : insert_(database, insert_sql), last_(database, last_sql), one_(database, one_sql),
      after_(database, after_sql) {}

Events::End Events::end() {
    auto row = last_.use();
    if (!row.next())
        return {};
    return {static_cast<std::uint64_t>(row.integer(0)), row.integer(1)};
}

Events::End Events::append(End end, const Entry& entry) {
    const StoredEntry stored{end.sequence + 1, entry};
    const auto checksum = continue_checksum(end.checksum, stored);
    insert_.use()(stored.sequence)(entry.at)(entry.type)(entry.visit)(entry.body)(checksum).run();
    return {stored.sequence, checksum};
}

std::int64_t Events::checksum_of(std::uint64_t sequence) {
    if (sequence == 0)
        return 0;
    auto row = one_.use();
    if (!row(sequence).next())
        throw JournalError("event " + std::to_string(sequence) + " is missing");
    return row.integer(0);
}

std::vector<StoredEntry> Events::read(std::uint64_t after, std::size_t limit) {
    std::vector<StoredEntry> events;
    auto checksum = checksum_of(after);
    auto row = after_.use();
    row(after)(static_cast<std::uint64_t>(limit));
    while (row.next()) {
        auto stored = stored_entry(row);
        if (stored.sequence != after + events.size() + 1)
            throw JournalError("event " + std::to_string(after + events.size() + 1) +
                               " is missing");
        checksum = continue_checksum(checksum, stored);
        if (checksum != row.integer(5))
            throw JournalError("event " + std::to_string(stored.sequence) + " is damaged");
        events.push_back(std::move(stored));
    }
    return events;
}

} // namespace motcua::journal
