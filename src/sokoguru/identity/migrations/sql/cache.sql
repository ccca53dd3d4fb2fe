-- Django's database cache: it counts the sign-in attempts of all server processes together.
-- UNLOGGED: nothing in it is worth a write to the log, and it may be empty after a crash.
CREATE UNLOGGED TABLE identity_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX identity_cache_expires ON identity_cache (expires);
