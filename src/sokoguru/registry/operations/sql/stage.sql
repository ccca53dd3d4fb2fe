-- A place of this connection for the rows of one file; it goes with the connection.
DROP TABLE IF EXISTS register_incoming;
CREATE TEMPORARY TABLE register_incoming (
    place int, name text, folded_name text, nik text, legal_number text, legal_on date,
    deed_number text, deed_on date, founded_on date, area_code text, address text, phone text,
    level text, is_active boolean, status_since date, status_reason text, last_rat_year smallint,
    member_count int, turnover bigint, assets bigint, classes text[],
    entry_id bigint, is_new boolean NOT NULL DEFAULT true, is_changed boolean NOT NULL DEFAULT false,
    changes jsonb
);
