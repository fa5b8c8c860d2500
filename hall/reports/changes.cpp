#include "hall/reports/changes.h"

#include <array>

namespace motcua::reports {

namespace {

// Whose visit the event speaks of, and the turn at a counter that it ends.
#define OF_VISIT " FROM events AS e WHERE e.sequence = ?1 AND visits.visit = e.visit"
#define OPEN_TURN                                                                                  \
    " FROM events AS e WHERE e.sequence = ?1 AND turns.visit = e.visit AND turns.ended_at IS NULL"
#define OPEN_SESSION                                                                               \
    " FROM events AS e WHERE e.sequence = ?1 AND sessions.counter = e.body ->> 'counter'"          \
    " AND sessions.closed_at IS NULL"
#define LOCAL_DAY "date((e.at + s.utc_offset) / 1000, 'unixepoch')"
#define NAMES_OF(kind, list)                                                                       \
    "INSERT OR REPLACE INTO names (kind, id, vi, en)"                                              \
    " SELECT '" kind "', j.value ->> 'id', j.value ->> '$.name.vi', j.value ->> '$.name.en'"       \
    " FROM events AS e, json_each(e.body, '$.config." list "') AS j WHERE e.sequence = ?1"

constexpr std::array all{
    Change{"ticket.issued",
           "INSERT INTO visits (visit, day, hour, service, class, channel, issued_at, target)"
           " SELECT e.visit, e.body ->> 'day',"
           " strftime('%H', (e.at + s.utc_offset) / 1000, 'unixepoch') + 0,"
           " e.body ->> '$.services[0]', e.body ->> 'priority', e.body ->> 'channel', e.at,"
           " s.target FROM events AS e, settings AS s WHERE e.sequence = ?1"},
    Change{"ticket.called",
           "INSERT INTO turns (visit, day, service, counter, staff, called_at)"
           " SELECT e.visit, v.day, e.body ->> 'service', e.body ->> 'counter',"
           " (SELECT staff FROM sessions WHERE session = e.body ->> 'session'), e.at"
           " FROM events AS e JOIN visits AS v ON v.visit = e.visit WHERE e.sequence = ?1"},
    Change{"ticket.called",
           "UPDATE visits SET called_at = e.at, counter = e.body ->> 'counter', staff ="
           " (SELECT staff FROM sessions WHERE session = e.body ->> 'session')" OF_VISIT
           " AND visits.called_at IS NULL"},
    Change{"ticket.called", "UPDATE visits SET outcome = NULL" OF_VISIT},
    Change{"ticket.serving", "UPDATE turns SET served_at = e.at" OPEN_TURN},
    Change{"ticket.finished", "UPDATE turns SET ended_at = e.at, ending = 'finished'" OPEN_TURN},
    Change{"ticket.finished",
           "UPDATE visits SET outcome = e.body ->> 'outcome'" OF_VISIT " AND e.body ->> 'ended'"},
    Change{"ticket.no_show", "UPDATE turns SET ended_at = e.at, ending = 'no_show'" OPEN_TURN},
    Change{"ticket.no_show", "UPDATE visits SET outcome = 'no_show'" OF_VISIT},
    Change{"ticket.parked", "UPDATE turns SET ended_at = e.at, ending = 'parked'" OPEN_TURN},
    Change{"ticket.transferred",
           "UPDATE turns SET ended_at = e.at, ending = 'transferred'" OPEN_TURN},
    Change{"ticket.returned", "UPDATE visits SET outcome = NULL" OF_VISIT},
    Change{"ticket.cancelled", "UPDATE turns SET ended_at = e.at, ending = 'cancelled'" OPEN_TURN},
    Change{"ticket.cancelled", "UPDATE visits SET outcome = 'cancelled'" OF_VISIT},
    // Who was called and did not come is a no-show, also when the day ends.
    Change{"ticket.expired", "UPDATE visits SET outcome = coalesce(outcome, 'expired')" OF_VISIT},
    Change{"rating.given",
           "INSERT OR REPLACE INTO ratings"
           " SELECT e.visit, v.day, e.body ->> 'service', e.body ->> 'counter', e.body ->> 'staff',"
           " e.body ->> 'source', e.body ->> 'level', e.body ->> 'levels',"
           " e.body ->> '$.meaning.three', e.body ->> '$.meaning.points',"
           " e.body ->> '$.meaning.liked', e.body -> 'reasons',"
           " e.body -> 'answers'"
           " FROM events AS e JOIN visits AS v ON v.visit = e.visit WHERE e.sequence = ?1"},
    Change{"counter.opened",
           "INSERT INTO sessions (session, day, counter, staff, opened_at)"
           " SELECT e.body ->> 'session', " LOCAL_DAY
           ", e.body ->> 'counter', e.body ->> 'staff', e.at"
           " FROM events AS e, settings AS s WHERE e.sequence = ?1"},
    Change{"counter.opened",
           "INSERT OR REPLACE INTO names (kind, id, vi, en)"
           " SELECT 'staff', body ->> 'staff', body ->> 'staff_name', body ->> 'staff_name'"
           " FROM events WHERE sequence = ?1"},
    Change{"counter.paused",
           "UPDATE sessions SET paused_at = coalesce(paused_at, e.at)" OPEN_SESSION},
    Change{"counter.resumed",
           "UPDATE sessions SET paused = paused + e.at - coalesce(paused_at, e.at),"
           " paused_at = NULL" OPEN_SESSION},
    Change{"counter.closed",
           "UPDATE sessions SET paused = paused + e.at - coalesce(paused_at, e.at),"
           " paused_at = NULL, closed_at = e.at" OPEN_SESSION},
    Change{"staff.acted",
           "INSERT INTO deeds SELECT e.sequence, e.at, " LOCAL_DAY
           ", e.body ->> 'staff', e.body ->> 'role', e.body ->> 'command', e.body ->> 'about'"
           " FROM events AS e, settings AS s WHERE e.sequence = ?1"},
    Change{"incident.noted",
           "INSERT INTO incidents SELECT e.sequence, e.at, " LOCAL_DAY
           ", e.body ->> 'kind', '', e.body ->> 'detail'"
           " FROM events AS e, settings AS s WHERE e.sequence = ?1"},
    // A device is in the log when what matters of it has changed, for better or worse.
    Change{"device.reported",
           "INSERT INTO incidents SELECT e.sequence, e.at, " LOCAL_DAY
           ", d.value ->> 'kind', d.value ->> 'device',"
           " iif(d.value ->> 'online', 'online', 'offline') || ', ' ||"
           " format('paper %s, cover %s, fault %s', d.value ->> 'paper', d.value ->> 'cover',"
           " d.value ->> 'fault')"
           " FROM events AS e, settings AS s, json_each(e.body) AS d WHERE e.sequence = ?1"
           " AND d.key = 'device' AND NOT EXISTS (SELECT 1 FROM devices"
           " WHERE device = d.value ->> 'device' AND state = format('%s %s %s %s',"
           " d.value ->> 'online', d.value ->> 'paper', d.value ->> 'cover',"
           " d.value ->> 'fault'))"},
    Change{"device.reported",
           "INSERT OR REPLACE INTO devices SELECT d.value ->> 'device', format('%s %s %s %s',"
           " d.value ->> 'online', d.value ->> 'paper', d.value ->> 'cover', d.value ->> 'fault')"
           " FROM events AS e, json_each(e.body) AS d WHERE e.sequence = ?1 AND d.key = 'device'"},
    Change{"config.applied",
           "UPDATE settings SET utc_offset = e.body ->> '$.config.calendar.utc_offset' * 60000,"
           " target = e.body ->> '$.config.limits.target_minutes' * 60000"
           " FROM events AS e WHERE e.sequence = ?1"},
    Change{"config.applied",
           "INSERT INTO configs SELECT sequence, at, coalesce(body ->> 'origin', 'file')"
           " FROM events WHERE sequence = ?1"},
    Change{"config.applied", NAMES_OF("field", "fields")},
    Change{"config.applied", NAMES_OF("counter", "counters")},
    Change{"config.applied", NAMES_OF("class", "classes")},
    Change{"config.applied", NAMES_OF("reason", "rating.reasons")},
    Change{"config.applied",
           "INSERT OR REPLACE INTO names (kind, id, vi, en, parent)"
           " SELECT 'service', j.value ->> 'id', j.value ->> '$.name.vi', j.value ->> '$.name.en',"
           " j.value ->> 'field' FROM events AS e, json_each(e.body, '$.config.services') AS j"
           " WHERE e.sequence = ?1"},
};

#undef OF_VISIT
#undef OPEN_TURN
#undef OPEN_SESSION
#undef LOCAL_DAY
#undef NAMES_OF

} // namespace

std::span<const Change> changes() {
    return all;
}

} // namespace motcua::reports
