-- The centre's tables, version 2, for SQLite and PostgreSQL alike. What differs stands in braces and
-- is filled in by schema.cpp. Times are milliseconds since 1970 UTC, days are days since 1970 in the
-- halls' zone.

CREATE TABLE store_version (version BIGINT NOT NULL);

-- How far each source is on disk; changed in the transaction that stores its events.
CREATE TABLE source_cursor (
    id            {row id},             -- grows: of two epochs of a hall the higher is the newer
    source        TEXT NOT NULL UNIQUE, -- "urn:vn:motcua:hall:<hall>:<epoch>"
    last_sequence BIGINT NOT NULL,      -- highest of the contiguous run that starts at 1
    hall          TEXT NOT NULL,        -- the hall's id out of the source
    epoch         TEXT NOT NULL         -- the journal's epoch out of the source
);

-- Every event whole, of known and unknown types. That each is there once follows from the cursor,
-- not from a key, so months can be kept apart and let go.
CREATE TABLE event (
    source       BIGINT NOT NULL,       -- source_cursor.id
    sequence     BIGINT NOT NULL,
    type         TEXT NOT NULL,
    subject      TEXT NOT NULL,         -- the visit's id or ''
    time         BIGINT NOT NULL,       -- when it happened
    recordedtime BIGINT NOT NULL,       -- when the hall wrote it down
    data         TEXT NOT NULL,         -- JSON object
    PRIMARY KEY (source, sequence, recordedtime)
) {by month};

{projection}

-- One-time codes for halls to enrol with. Of a code only its hash is kept.
CREATE TABLE enrolment_code (
    hash     TEXT PRIMARY KEY,          -- SHA-256 of the code
    hall     TEXT NOT NULL,
    good_to  BIGINT NOT NULL,
    key_hash TEXT NOT NULL,             -- of the key that used it, '' while unused
    answer   TEXT NOT NULL              -- the certificate given, for the same key asking again
);

-- Every certificate that was given to a hall.
CREATE TABLE hall_certificate (
    serial     TEXT PRIMARY KEY,        -- hexadecimal
    hall       TEXT NOT NULL,
    given_at   BIGINT NOT NULL,
    not_after  BIGINT NOT NULL,
    revoked_at BIGINT NOT NULL          -- 0 while it is good
);

-- What the centre tells its halls, by kind; the newest version of each is the one in force.
CREATE TABLE hall_document (
    hall    TEXT NOT NULL,              -- '' for every hall
    kind    TEXT NOT NULL,              -- catalogue, staff, calendar, notices, ...
    version BIGINT NOT NULL,            -- grows by one within hall and kind
    given_at BIGINT NOT NULL,
    given_by TEXT NOT NULL,             -- account
    body    TEXT NOT NULL,              -- JSON
    PRIMARY KEY (hall, kind, version)
);

-- People of the province who may look at the page.
CREATE TABLE account (
    name     TEXT PRIMARY KEY,
    role     TEXT NOT NULL,             -- viewer, operator
    password TEXT NOT NULL,             -- Argon2id, as libsodium writes it
    made_at  BIGINT NOT NULL
);

-- What people did here. Rows are only added.
CREATE TABLE audit (
    at      BIGINT NOT NULL,
    account TEXT NOT NULL,
    action  TEXT NOT NULL,
    object  TEXT NOT NULL
);
