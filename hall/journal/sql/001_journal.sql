-- The record itself: what happened, what was answered, and how far others have read.

CREATE TABLE epochs (
    first_sequence INTEGER PRIMARY KEY, -- events from this number on belong to the epoch
    epoch          TEXT NOT NULL        -- 8 hex digits
) STRICT;

CREATE TABLE events (
    sequence INTEGER PRIMARY KEY,       -- contiguous from 1, never used again
    at       INTEGER NOT NULL,          -- ms UTC by the hall's clock
    type     TEXT NOT NULL,             -- e.g. "visit.issued"
    visit    INTEGER,                   -- the visit it speaks of, if one
    body     TEXT NOT NULL,             -- JSON
    checksum INTEGER NOT NULL           -- FNV-1a 64 of the checksum before and this event
) STRICT;

CREATE TABLE answers (
    request  TEXT PRIMARY KEY,          -- made by the sender before it sent, with who that is
    at       INTEGER NOT NULL,          -- ms UTC; forgotten by age
    answer   TEXT NOT NULL,             -- what the first request was told
    checksum INTEGER NOT NULL           -- FNV-1a 64 of request, at and answer
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshots (
    sequence INTEGER PRIMARY KEY,       -- the state after this event
    checksum INTEGER NOT NULL,          -- FNV-1a 64 of sequence and bytes
    bytes    BLOB NOT NULL              -- the state as hall/protocol wrote it
) STRICT;

CREATE TABLE cursors (
    reader   TEXT PRIMARY KEY,          -- "centre", or the name of a projection
    sequence INTEGER NOT NULL           -- the last event that reader is done with
) STRICT, WITHOUT ROWID;
