-- What the pages and reports show; derived from the events, never the other way: when it changes,
-- the tables are made anew and every event is read again.

-- A source now.
CREATE TABLE hall_state (
    source       BIGINT PRIMARY KEY,
    recordedtime BIGINT NOT NULL,       -- of the newest event
    day          BIGINT NOT NULL,       -- of the newest event
    state        TEXT NOT NULL,         -- 'open', 'closed' or '' while unknown
    name         TEXT NOT NULL          -- JSON {"vi","en"} or '' while unknown
);

-- A hall's day in numbers.
CREATE TABLE day_figures (
    source    BIGINT NOT NULL,
    day       BIGINT NOT NULL,
    issued    BIGINT NOT NULL,
    served    BIGINT NOT NULL,
    no_shows  BIGINT NOT NULL,
    called    BIGINT NOT NULL,          -- first calls of visits whose issue is known
    wait_ms   BIGINT NOT NULL,          -- from issue to first call, summed over `called`
    rated     BIGINT NOT NULL,
    satisfied BIGINT NOT NULL,          -- of rated, in the upper two thirds of the levels
    PRIMARY KEY (source, day)
);

-- Ratings by question, for the votes that a province reports.
CREATE TABLE day_votes (
    source    BIGINT NOT NULL,
    day       BIGINT NOT NULL,
    question  TEXT NOT NULL,            -- '' overall, else the answer's key
    very_good BIGINT NOT NULL,
    good      BIGINT NOT NULL,
    bad       BIGINT NOT NULL,
    PRIMARY KEY (source, day, question)
);

-- Visits that have not ended.
CREATE TABLE open_visit (
    source    BIGINT NOT NULL,
    visit     TEXT NOT NULL,
    day       BIGINT NOT NULL,          -- on which it was issued
    state     TEXT NOT NULL,            -- 'waiting', 'called', 'serving', 'parked', 'no_show'
    issued_at BIGINT NOT NULL,
    called_at BIGINT NOT NULL,          -- first call, 0 before it
    PRIMARY KEY (source, visit)
);

-- Devices as the hall last reported them.
CREATE TABLE device_state (
    source BIGINT NOT NULL,
    device TEXT NOT NULL,
    kind   TEXT NOT NULL,
    online BIGINT NOT NULL,             -- 0 or 1
    paper  TEXT NOT NULL,
    fault  TEXT NOT NULL,
    at     BIGINT NOT NULL,
    PRIMARY KEY (source, device)
);
