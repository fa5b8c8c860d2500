#include "central/store.h"

#include "central/schema.h"
#include "hall/protocol/centre_link.h"

#include <boost/json.hpp>

namespace motcua::central {

namespace {

Database open(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    Database database(folder / "centre.db");
    bring_up_to_date(database);
    return database;
}

std::int64_t milliseconds(protocol::EventTime time) {
    return time.time_since_epoch().count();
}

constexpr const char* list_sql = R"(
    SELECT c.source, c.hall, c.epoch, c.last_sequence,
           h.recordedtime, h.state, h.name,
           (SELECT count(*) FROM open_visit v
            WHERE v.source = c.id AND v.day = max(?1, h.day) AND v.state = 'waiting'),
           f.issued, f.served, f.no_shows, f.rated, f.satisfied
    FROM source_cursor c
    LEFT JOIN hall_state h ON h.source = c.id
    LEFT JOIN day_figures f ON f.source = c.id AND f.day = max(?1, h.day)
    ORDER BY c.id)";

} // namespace

Store::Store(const std::filesystem::path& folder)
    : database_(open(folder)), projection_(database_),
      find_source_(database_, "SELECT id, last_sequence FROM source_cursor WHERE source = ?"),
      add_source_(database_,
                  "INSERT INTO source_cursor (source, last_sequence, hall, epoch) "
                  "VALUES (?, 0, ?, ?) RETURNING id"),
      move_cursor_(database_, "UPDATE source_cursor SET last_sequence = ? WHERE id = ?"),
      insert_event_(database_, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)"),
      list_sources_(database_, list_sql),
      count_sources_(database_, "SELECT count(*) FROM source_cursor") {}

Store::Cursor Store::find(std::string_view source) {
    Cursor cursor;
    if (find_source_.with(source).next())
        cursor = {find_source_.number(0), static_cast<std::uint64_t>(find_source_.number(1))};
    find_source_.end();
    return cursor;
}

std::uint64_t Store::cursor(std::string_view source) {
    return find(source).last_sequence;
}

boost::system::result<std::vector<Receipt>, StoreFailure>
Store::append(std::span<const Batch> batches) {
    try {
        std::vector<Receipt> receipts;
        Transaction transaction(database_);
        for (const Batch& batch : batches)
            receipts.push_back(append_one(batch));
        transaction.commit();
        return receipts;
    } catch (const DatabaseError& error) {
        return StoreFailure{error.what()};
    }
}

Receipt Store::append_one(const Batch& batch) {
    Cursor cursor = find(batch.source);
    Receipt receipt{cursor.last_sequence, false};
    for (const protocol::CloudEvent& event : batch.events) {
        if (event.sequence <= receipt.stored_to)
            continue;
        receipt.gap = event.sequence != receipt.stored_to + 1;
        if (receipt.gap)
            break;
        if (cursor.source == 0)
            cursor.source = add_source(batch.source);
        insert(cursor.source, event);
        receipt.stored_to = event.sequence;
    }
    if (receipt.stored_to != cursor.last_sequence)
        move_cursor_.with(static_cast<std::int64_t>(receipt.stored_to), cursor.source).run();
    return receipt;
}

std::int64_t Store::add_source(std::string_view source) {
    const protocol::SourceName name = protocol::parse_source(source);
    add_source_.with(source, name.hall, name.epoch).next();
    const std::int64_t id = add_source_.number(0);
    add_source_.end();
    return id;
}

void Store::insert(std::int64_t source, const protocol::CloudEvent& event) {
    insert_event_
        .with(source,
              static_cast<std::int64_t>(event.sequence),
              event.type,
              event.subject,
              milliseconds(event.time),
              milliseconds(event.recorded_time),
              boost::json::serialize(event.data))
        .run();
    projection_.apply(source, event);
}

std::vector<SourceFigures> Store::figures(protocol::EventTime now) {
    std::vector<SourceFigures> all;
    Statement& row = list_sources_.with(static_cast<std::int64_t>(day_of(now)));
    while (row.next()) {
        SourceFigures& one = all.emplace_back();
        one.source = row.text(0);
        one.hall = row.text(1);
        one.epoch = row.text(2);
        one.last_sequence = static_cast<std::uint64_t>(row.number(3));
        one.recorded_time = protocol::EventTime(std::chrono::milliseconds(row.number(4)));
        one.state = row.text(5);
        one.name = row.text(6);
        one.waiting = row.number(7);
        one.figures = {
            row.number(8), row.number(9), row.number(10), row.number(11), row.number(12)};
    }
    return all;
}

std::size_t Store::source_count() {
    count_sources_.with().next();
    const auto count = static_cast<std::size_t>(count_sources_.number(0));
    count_sources_.end();
    return count;
}

} // namespace motcua::central
