-- What reports ask. Derived from the journal's events alone: may be thrown away and made anew at any
-- time, and is when `PRAGMA user_version` is another one. Times are ms UTC.

CREATE TABLE progress (
    sequence INTEGER NOT NULL             -- the last event taken in
) STRICT;
INSERT INTO progress VALUES (0);

CREATE TABLE settings (                   -- as the last configuration taken in says
    utc_offset INTEGER NOT NULL,          -- ms
    target     INTEGER NOT NULL           -- ms
) STRICT;
INSERT INTO settings VALUES (25200000, 1800000);

CREATE TABLE names (                      -- of all that there ever was, as last called
    kind   TEXT NOT NULL,                 -- field, service, counter, staff, class, reason
    id     TEXT NOT NULL,
    vi     TEXT NOT NULL,
    en     TEXT NOT NULL,
    parent TEXT NOT NULL DEFAULT '',      -- of a service: its field
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE visits (                     -- one row a ticket
    visit     INTEGER PRIMARY KEY,
    day       TEXT NOT NULL,              -- business day: "2026-11-23"
    hour      INTEGER NOT NULL,           -- of issue, in the hall's time
    service   TEXT NOT NULL,              -- what it was first taken for
    class     TEXT NOT NULL,              -- '' = ordinary
    channel   TEXT NOT NULL,              -- kiosk, reception, appointment, walk_in
    issued_at INTEGER NOT NULL,
    target    INTEGER NOT NULL,           -- ms: a longer wait was too long at that time
    called_at INTEGER,                    -- first call: the wait ends here
    counter   TEXT,                       -- that called it first
    staff     TEXT,                       -- who sat there
    outcome   TEXT                        -- done, incomplete, refused, redirected, no_show,
                                          -- cancelled, expired; NULL while it goes on
) STRICT;
CREATE INDEX visits_day ON visits (day);

CREATE TABLE turns (                      -- one row each time a visit was called to a counter
    turn      INTEGER PRIMARY KEY,
    visit     INTEGER NOT NULL,
    day       TEXT NOT NULL,
    service   TEXT NOT NULL,
    counter   TEXT NOT NULL,
    staff     TEXT,
    called_at INTEGER NOT NULL,
    served_at INTEGER,
    ended_at  INTEGER,
    ending    TEXT                        -- finished, no_show, parked, transferred, cancelled
) STRICT;
CREATE INDEX turns_day ON turns (day);
CREATE INDEX turns_open ON turns (visit) WHERE ended_at IS NULL;

CREATE TABLE ratings (
    visit   INTEGER PRIMARY KEY,
    day     TEXT NOT NULL,
    service TEXT NOT NULL,
    counter TEXT NOT NULL,
    staff   TEXT NOT NULL,
    source  TEXT NOT NULL,                -- kiosk, keypad, phone, tablet
    level   INTEGER NOT NULL,             -- 1 is best
    levels  INTEGER NOT NULL,
    three   INTEGER NOT NULL,             -- what it meant on its day: 1 very satisfied .. 3 not
    points  INTEGER NOT NULL,             -- 2, 1, 0
    liked   INTEGER NOT NULL,             -- 0 or 1
    reasons TEXT NOT NULL,                -- JSON array of reason ids
    answers TEXT NOT NULL                 -- JSON object: index of Circular 01/2018 -> 0..2
) STRICT;
CREATE INDEX ratings_day ON ratings (day);

CREATE TABLE sessions (                   -- one clerk at one counter, from opening to closing
    session   INTEGER PRIMARY KEY,
    day       TEXT NOT NULL,
    counter   TEXT NOT NULL,
    staff     TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    paused    INTEGER NOT NULL DEFAULT 0, -- ms of pauses that are over
    paused_at INTEGER                     -- of the pause that is not
) STRICT;
CREATE INDEX sessions_day ON sessions (day);
CREATE INDEX sessions_open ON sessions (counter) WHERE closed_at IS NULL;

CREATE TABLE deeds (                      -- who did what
    sequence INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    day      TEXT NOT NULL,
    staff    TEXT NOT NULL,
    role     TEXT NOT NULL,
    command  TEXT NOT NULL,
    about    TEXT NOT NULL                -- JSON
) STRICT;
CREATE INDEX deeds_day ON deeds (day);

CREATE TABLE incidents (
    sequence INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    day      TEXT NOT NULL,
    kind     TEXT NOT NULL,               -- storage, clock, reported, printer, keypad...
    subject  TEXT NOT NULL,               -- the device
    detail   TEXT NOT NULL
) STRICT;
CREATE INDEX incidents_day ON incidents (day);

CREATE TABLE devices (                    -- as last reported, to tell a change
    device TEXT PRIMARY KEY,
    state  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE configs (
    sequence INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    origin   TEXT NOT NULL                -- file, page
) STRICT;
