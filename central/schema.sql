-- Version 1 of the centre's store. Only standard types, so that PostgreSQL takes the same tables.
-- Times are milliseconds since 1970 UTC, days are days since 1970 in the halls' zone.

-- How far each source is on disk; changed in the transaction that stores its events.
CREATE TABLE source_cursor (
    id            INTEGER PRIMARY KEY,  -- grows: of two epochs of a hall the higher is the newer
    source        TEXT NOT NULL UNIQUE, -- "urn:vn:motcua:hall:<hall>:<epoch>"
    last_sequence INTEGER NOT NULL,     -- highest of the contiguous run that starts at 1
    hall          TEXT NOT NULL,        -- the hall's id out of the source
    epoch         TEXT NOT NULL         -- the journal's epoch out of the source
);

-- Every event whole, of known and unknown types.
CREATE TABLE event (
    source       INTEGER NOT NULL REFERENCES source_cursor (id),
    sequence     INTEGER NOT NULL,
    type         TEXT NOT NULL,
    subject      TEXT NOT NULL,         -- the visit's id or ''
    time         INTEGER NOT NULL,      -- when it happened
    recordedtime INTEGER NOT NULL,      -- when the hall wrote it down
    data         TEXT NOT NULL,         -- JSON object
    PRIMARY KEY (source, sequence)
) WITHOUT ROWID;

-- What the page shows of a source; derived from the events, never the other way.
CREATE TABLE hall_state (
    source       INTEGER PRIMARY KEY REFERENCES source_cursor (id),
    recordedtime INTEGER NOT NULL,      -- of the newest event
    day          INTEGER NOT NULL,      -- of the newest event
    state        TEXT NOT NULL,         -- 'open', 'closed' or '' while unknown
    name         TEXT NOT NULL          -- JSON {"vi","en"} or '' while unknown
);

-- A hall's day in numbers.
CREATE TABLE day_figures (
    source    INTEGER NOT NULL REFERENCES source_cursor (id),
    day       INTEGER NOT NULL,
    issued    INTEGER NOT NULL,
    served    INTEGER NOT NULL,
    no_shows  INTEGER NOT NULL,
    rated     INTEGER NOT NULL,
    satisfied INTEGER NOT NULL,         -- of rated, in the upper two thirds of the levels
    PRIMARY KEY (source, day)
) WITHOUT ROWID;

-- Visits that have not ended, for the count of those who wait.
CREATE TABLE open_visit (
    source INTEGER NOT NULL REFERENCES source_cursor (id),
    visit  TEXT NOT NULL,
    day    INTEGER NOT NULL,            -- on which it was issued
    state  TEXT NOT NULL,               -- 'waiting', 'called', 'serving', 'parked', 'no_show'
    PRIMARY KEY (source, visit)
) WITHOUT ROWID;
