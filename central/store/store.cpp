#include "central/store/store.h"

#include "hall/protocol/centre_link.h"

#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace motcua::central {

namespace {

namespace asio = boost::asio;
using protocol::CloudEvent;
using protocol::EventTime;

constexpr std::string_view find_source =
    "SELECT id, last_sequence FROM source_cursor WHERE source = $1";

/// Where several processes write, a source's row is held until the commit.
constexpr std::string_view hold_source =
    "SELECT id, last_sequence FROM source_cursor WHERE source = $1 FOR UPDATE";

constexpr std::string_view add_source = R"(
    INSERT INTO source_cursor (source, last_sequence, hall, epoch) VALUES ($1, 0, $2, $3)
    ON CONFLICT (source) DO NOTHING)";

constexpr std::string_view move_cursor =
    "UPDATE source_cursor SET last_sequence = $1 WHERE id = $2";

constexpr std::string_view insert_event = R"(
    INSERT INTO event (source, sequence, type, subject, time, recordedtime, data)
    VALUES ($1, $2, $3, $4, $5, $6, $7))";

constexpr std::string_view count_sources = "SELECT count(*) FROM source_cursor";

constexpr std::string_view keep_month = "SELECT motcua_keep_month($1)";

constexpr std::string_view forget_months = "SELECT motcua_forget_months($1)";

constexpr std::string_view forget_events = "DELETE FROM event WHERE recordedtime < $1";

constexpr std::string_view list_sources = R"(
    SELECT c.source, c.hall, c.epoch, c.last_sequence, h.recordedtime, h.state, h.name,
           (SELECT count(*) FROM open_visit v WHERE v.source = c.id AND v.state = 'waiting'
            AND v.day = CASE WHEN h.day > $1 THEN h.day ELSE $1 END),
           (SELECT count(*) FROM device_state d WHERE d.source = c.id),
           (SELECT count(*) FROM device_state d WHERE d.source = c.id
            AND (d.online = 0 OR d.paper = 'out' OR d.fault <> '')),
           f.issued, f.served, f.no_shows, f.called, f.wait_ms, f.rated, f.satisfied
    FROM source_cursor c
    LEFT JOIN hall_state h ON h.source = c.id
    LEFT JOIN day_figures f ON f.source = c.id
        AND f.day = CASE WHEN h.day > $1 THEN h.day ELSE $1 END
    ORDER BY c.id)";

std::int64_t milliseconds(protocol::EventTime time) {
    return time.time_since_epoch().count();
}

using Progress = Store::Progress;
using Progresses = Store::Progresses;

/// Only a source's first event makes it known: a batch with a gap leaves no trace.
Steps opening_steps(const std::vector<Batch>& batches, const Progresses& sources, Sql::Kind kind) {
    std::set<std::string> beginning;
    for (const Batch& batch : batches) {
        if (!batch.events.empty() && batch.events.front().sequence == 1)
            beginning.insert(batch.source);
    }
    Steps steps;
    // In one order everywhere, so that no two processes wait for each other.
    for (const auto& [source, progress] : sources) {
        if (beginning.contains(source)) {
            const protocol::SourceName name = protocol::parse_source(source);
            steps.push_back({add_source, {source, name.hall, name.epoch}});
        }
        steps.push_back({kind == Sql::Kind::postgres ? hold_source : find_source, {source}});
    }
    return steps;
}

/// Reads what the opening steps found; only the SELECTs have rows.
void read_cursors(const std::vector<Rows>& found, const Steps& steps, Progresses& sources) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].sql == add_source || found[i].empty())
            continue;
        Progress& progress = sources.at(std::get<std::string>(steps[i].values[0]));
        progress.row = found[i].number(0, 0);
        progress.stored_to = static_cast<std::uint64_t>(found[i].number(0, 1));
    }
}

Receipt take(Progress& progress, const Batch& batch) {
    Receipt receipt{progress.stored_to, false};
    for (const CloudEvent& event : batch.events) {
        if (event.sequence <= receipt.stored_to)
            continue;
        receipt.gap = event.sequence != receipt.stored_to + 1 || progress.row == 0;
        if (receipt.gap)
            break;
        progress.accepted.push_back(event);
        receipt.stored_to = event.sequence;
    }
    progress.stored_to = receipt.stored_to;
    return receipt;
}

void add_event_steps(Steps& steps, const Progress& progress) {
    for (const CloudEvent& event : progress.accepted)
        steps.push_back({insert_event,
                         {progress.row,
                          static_cast<std::int64_t>(event.sequence),
                          event.type,
                          event.subject,
                          milliseconds(event.time),
                          milliseconds(event.recorded_time),
                          boost::json::serialize(event.data)}});
    for (const Fold& change : fold(progress.accepted))
        add_steps(steps, progress.row, change);
    steps.push_back({move_cursor, {static_cast<std::int64_t>(progress.stored_to), progress.row}});
}

EventTime first_of_month(EventTime time, int months_before) {
    const std::chrono::year_month_day date(std::chrono::sys_days(std::chrono::days(day_of(time))));
    const auto month = date.year() / date.month() - std::chrono::months(months_before);
    return EventTime(std::chrono::sys_days(month / 1)) - std::chrono::hours(7);
}

SourceFigures read_figures(const Rows& rows, std::size_t row) {
    SourceFigures one;
    one.source = rows.text(row, 0);
    one.hall = rows.text(row, 1);
    one.epoch = rows.text(row, 2);
    one.last_sequence = static_cast<std::uint64_t>(rows.number(row, 3));
    one.recorded_time = protocol::EventTime(std::chrono::milliseconds(rows.number(row, 4)));
    one.state = rows.text(row, 5);
    one.name = rows.text(row, 6);
    one.waiting = rows.number(row, 7);
    one.devices = rows.number(row, 8);
    one.devices_troubled = rows.number(row, 9);
    one.figures = {rows.number(row, 10),
                   rows.number(row, 11),
                   rows.number(row, 12),
                   rows.number(row, 13),
                   rows.number(row, 14),
                   rows.number(row, 15),
                   rows.number(row, 16)};
    return one;
}

} // namespace

EventTime months_before(EventTime now, int months) {
    return first_of_month(now, months);
}

asio::awaitable<std::uint64_t> Store::cursor(std::string source) {
    Steps steps;
    steps.push_back({find_source, {std::move(source)}});
    const auto found = co_await sql_.run(std::move(steps), Part::reading);
    if (found[0].empty())
        co_return 0;
    co_return static_cast<std::uint64_t>(found[0].number(0, 1));
}

asio::awaitable<Receipts> Store::append(std::vector<Batch> batches) {
    std::string reason;
    try {
        Receipts receipts = co_await store(batches);
        co_return receipts;
    } catch (const DatabaseError& error) {
        reason = error.what();
    }
    co_return StoreFailure{reason};
}

asio::awaitable<std::vector<Receipt>> Store::store(const std::vector<Batch>& batches) {
    Progresses sources;
    for (const Batch& batch : batches)
        sources[batch.source];
    Steps opening = opening_steps(batches, sources, sql_.kind());
    const auto found = co_await sql_.run(opening, Part::first);
    read_cursors(found, opening, sources);
    std::vector<Receipt> receipts;
    for (const Batch& batch : batches)
        receipts.push_back(take(sources.at(batch.source), batch));
    std::set<std::int64_t> months;
    Steps steps = month_steps(sources, months);
    for (const auto& [source, progress] : sources) {
        if (!progress.accepted.empty())
            add_event_steps(steps, progress);
    }
    co_await sql_.run(std::move(steps), Part::last);
    kept_months_.merge(months);
    co_return receipts;
}

/// What makes the months of these events ready, where the database keeps months apart.
Steps Store::month_steps(const Progresses& sources, std::set<std::int64_t>& months) const {
    Steps steps;
    if (sql_.kind() != Sql::Kind::postgres)
        return steps;
    for (const auto& [source, progress] : sources) {
        for (const CloudEvent& event : progress.accepted) {
            const std::int64_t month = milliseconds(first_of_month(event.recorded_time, 0));
            if (!kept_months_.contains(month) && months.insert(month).second)
                steps.push_back({keep_month, {milliseconds(event.recorded_time)}});
        }
    }
    return steps;
}

asio::awaitable<std::vector<SourceFigures>> Store::figures(protocol::EventTime now) {
    Steps steps;
    steps.push_back({list_sources, {static_cast<std::int64_t>(day_of(now))}});
    const auto found = co_await sql_.run(std::move(steps), Part::reading);
    std::vector<SourceFigures> all;
    for (std::size_t row = 0; row < found[0].size(); ++row)
        all.push_back(read_figures(found[0], row));
    co_return all;
}

asio::awaitable<std::size_t> Store::source_count() {
    Steps steps;
    steps.push_back({count_sources, {}});
    const auto found = co_await sql_.run(std::move(steps), Part::reading);
    co_return static_cast<std::size_t>(found[0].number(0, 0));
}

asio::awaitable<void> Store::forget_before(protocol::EventTime moment) {
    const bool postgres = sql_.kind() == Sql::Kind::postgres;
    Steps steps;
    steps.push_back({postgres ? forget_months : forget_events, {milliseconds(moment)}});
    kept_months_.clear();
    co_await sql_.run(std::move(steps), Part::whole);
}

} // namespace motcua::central
