-- Months of `event` as partitions, which PostgreSQL alone has. A month is the halls' (UTC+7).

CREATE FUNCTION motcua_month(ms BIGINT, months INTEGER) RETURNS BIGINT LANGUAGE sql IMMUTABLE AS $$
    SELECT (extract(epoch FROM
        date_trunc('month', to_timestamp(ms / 1000.0) AT TIME ZONE 'UTC' + interval '7 hours')
        + make_interval(months => months) - interval '7 hours') * 1000)::BIGINT
$$;

-- What no sound clock says has one partition on each side, so that it can make no more of them.
CREATE TABLE event_before_2020 PARTITION OF event
    FOR VALUES FROM (MINVALUE) TO (1577811600000);
CREATE TABLE event_after_2099 PARTITION OF event
    FOR VALUES FROM (4102419600000) TO (MAXVALUE);

-- Makes the month that holds a moment ready for events.
CREATE FUNCTION motcua_keep_month(ms BIGINT) RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE
    first BIGINT := motcua_month(ms, 0);
    name TEXT := to_char(to_timestamp(first / 1000.0) AT TIME ZONE 'UTC' + interval '7 hours',
                         '"event_"YYYY_MM');
BEGIN
    IF ms >= 1577811600000 AND ms < 4102419600000 AND to_regclass(name) IS NULL THEN
        PERFORM pg_advisory_xact_lock(7460);
        EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF event '
                       'FOR VALUES FROM (%s) TO (%s)', name, first, motcua_month(ms, 1));
    END IF;
    RETURN first;
END $$;

-- Lets go of whole months that end at or before a moment. Returns how many.
CREATE FUNCTION motcua_forget_months(moment BIGINT) RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE
    month RECORD;
    gone BIGINT := 0;
BEGIN
    FOR month IN SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'event'::regclass AND c.relname ~ '^event_\d{4}_\d\d$'
    LOOP
        IF (extract(epoch FROM to_timestamp(substr(month.name, 7), 'YYYY_MM') AT TIME ZONE 'UTC'
            + interval '1 month' - interval '7 hours') * 1000)::BIGINT <= moment THEN
            EXECUTE format('DROP TABLE %I', month.name);
            gone := gone + 1;
        END IF;
    END LOOP;
    RETURN gone;
END $$;
