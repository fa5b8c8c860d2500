#include "hall/journal/projection.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace motcua::journal {

namespace {

constexpr auto reader = "visit_facts";

constexpr auto next_sql = "SELECT sequence, type FROM events"
                          " WHERE sequence > ? ORDER BY sequence LIMIT ?";

/// What an event of a type changes; the question mark is its sequence.
struct Change {
    std::string_view type;
    std::string_view sql;
};

constexpr std::array changes{
    Change{"ticket.issued",
           "INSERT INTO visit_facts (visit, day, number, service, services, class, channel, kiosk,"
           " issued_at)"
           " SELECT visit, body ->> 'day', body ->> 'number', body ->> '$.services[0]',"
           " json_array_length(body, '$.services'), body ->> 'priority', body ->> 'channel',"
           " body ->> 'kiosk', at FROM events WHERE sequence = ?"},
    Change{"ticket.service_added",
           "UPDATE visit_facts SET services = services + 1"
           " FROM events AS e WHERE e.sequence = ? AND visit_facts.visit = e.visit"},
    Change{"ticket.called",
           "UPDATE visit_facts SET called_at = coalesce(called_at, e.at), calls = calls + 1,"
           " counter = e.body ->> 'counter', staff ="
           " (SELECT staff FROM session_facts WHERE session = e.body ->> 'session')"
           " FROM events AS e WHERE e.sequence = ? AND visit_facts.visit = e.visit"},
    Change{"ticket.recalled",
           "UPDATE visit_facts SET calls = calls + 1"
           " FROM events AS e WHERE e.sequence = ? AND visit_facts.visit = e.visit"},
    Change{"ticket.serving",
           "UPDATE visit_facts SET served_at = coalesce(served_at, e.at)"
           " FROM events AS e WHERE e.sequence = ? AND visit_facts.visit = e.visit"},
    Change{"ticket.finished",
           "UPDATE visit_facts SET ended_at = e.at, outcome = e.body ->> 'outcome'"
           " FROM events AS e WHERE e.sequence = ? AND visit_facts.visit = e.visit"
           " AND e.body ->> 'ended'"},
    Change{"ticket.no_show",
           "UPDATE visit_facts SET ended_at = e.at, outcome = 'no_show'"
           " FROM events AS e WHERE e.sequence = ? AND visit_facts.visit = e.visit"},
    Change{"ticket.returned",
           "UPDATE visit_facts SET ended_at = NULL, outcome = NULL"
           " FROM events AS e WHERE e.sequence = ? AND visit_facts.visit = e.visit"},
    Change{"ticket.cancelled",
           "UPDATE visit_facts SET ended_at = e.at, outcome = 'cancelled'"
           " FROM events AS e WHERE e.sequence = ? AND visit_facts.visit = e.visit"},
    // Who was called and did not come is a no-show, also when the day ends.
    Change{"ticket.expired",
           "UPDATE visit_facts SET ended_at = coalesce(ended_at, e.at),"
           " outcome = coalesce(outcome, 'expired')"
           " FROM events AS e WHERE e.sequence = ? AND visit_facts.visit = e.visit"},
    Change{"rating.given",
           "UPDATE visit_facts SET rating = e.body ->> 'level',"
           " rating_levels = e.body ->> 'levels'"
           " FROM events AS e WHERE e.sequence = ? AND visit_facts.visit = e.visit"},
    Change{"counter.opened",
           "INSERT INTO session_facts (session, counter, staff, opened_at)"
           " SELECT body ->> 'session', body ->> 'counter', body ->> 'staff', at"
           " FROM events WHERE sequence = ?"},
    Change{"counter.closed",
           "UPDATE session_facts SET closed_at = e.at"
           " FROM events AS e WHERE e.sequence = ?"
           " AND session_facts.session = e.body ->> 'session'"},
};

} // namespace

Projection::Projection(Database& database)
    : database_(database), cursors_(database), next_(database, next_sql) {
    for (const auto& [type, sql] : changes)
        changes_.emplace(type, Statement(database, sql));
}

std::vector<std::string_view> Projection::types() {
    std::vector<std::string_view> types;
    for (const auto& change : changes)
        types.push_back(change.type);
    return types;
}

std::size_t Projection::take_in(std::size_t at_most) {
    auto done = cursors_.get(reader);
    std::size_t taken = 0;
    auto row = next_.use();
    row(done)(static_cast<std::uint64_t>(at_most));
    for (; row.next(); ++taken) {
        done = static_cast<std::uint64_t>(row.integer(0));
        if (const auto change = changes_.find(row.text(1)); change != changes_.end())
            change->second.use()(done).run();
    }
    if (taken != 0)
        cursors_.set(reader, done);
    return taken;
}

Result<std::size_t> Projection::catch_up(std::size_t at_most) {
    std::size_t taken = 0;
    const auto written = database_.write([&] { taken = take_in(at_most); });
    if (!written)
        return written.error();
    return taken;
}

Result<> Projection::start_over() {
    return database_.write([&] {
        database_.run("DELETE FROM visit_facts; DELETE FROM session_facts");
        cursors_.set(reader, 0);
    });
}

} // namespace motcua::journal
