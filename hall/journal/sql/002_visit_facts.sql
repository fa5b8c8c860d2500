-- What reports ask, one row a visit. Derived from the events and may be made anew at any time.

CREATE TABLE session_facts (
    session   INTEGER PRIMARY KEY, -- one clerk at one counter, from opening to closing
    counter   TEXT NOT NULL,
    staff     TEXT NOT NULL,       -- id of the clerk
    opened_at INTEGER NOT NULL,    -- ms UTC
    closed_at INTEGER              -- ms UTC, NULL while open
) STRICT;

CREATE TABLE visit_facts (
    visit         INTEGER PRIMARY KEY,
    day           TEXT NOT NULL,              -- the hall's business day: "2026-11-23"
    number        TEXT NOT NULL,              -- the label: "A017"
    service       TEXT NOT NULL,              -- what it was first taken for
    services      INTEGER NOT NULL,           -- how many services in all
    class         TEXT NOT NULL,              -- priority class, '' = ordinary
    channel       TEXT NOT NULL,              -- kiosk, reception, appointment, walk_in
    kiosk         TEXT NOT NULL,              -- '' = none
    issued_at     INTEGER NOT NULL,           -- ms UTC, as all times here
    called_at     INTEGER,                    -- first call: the wait ends here
    served_at     INTEGER,                    -- first service began
    ended_at      INTEGER,                    -- NULL while the visit goes on
    counter       TEXT,                       -- the last that called it
    staff         TEXT,                       -- who sat there
    calls         INTEGER NOT NULL DEFAULT 0, -- calls and recalls
    outcome       TEXT,                       -- done, incomplete, refused, redirected, no_show,
                                              -- cancelled, expired; NULL while it goes on
    rating        INTEGER,                    -- 1 is best; NULL = not rated
    rating_levels INTEGER                     -- how many levels there were to choose from
) STRICT;

CREATE INDEX visit_facts_day ON visit_facts (day);
