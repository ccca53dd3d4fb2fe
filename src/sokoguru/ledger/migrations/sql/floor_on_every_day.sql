-- Posting as before, and what an entry takes from a member must have been there on its day and on
-- every day since. A balance remembers the last day on which it moved (last_on): an entry of that
-- day or a later one is judged by the running balance alone, as before, and only one that is dated
-- earlier and takes something reads the member's later lines.
--
-- Refusals: those of post.sql, and SK106 a balance would have been below zero on an earlier day.
-- The day from which a member's balance was lowest, of the days from p_from on, and how low: the
-- running balance less what came after each day. Only days with lines of the member are read.
CREATE FUNCTION ledger_lowest_from(
    p_cooperative bigint, p_code text, p_member uuid, p_from date
) RETURNS TABLE (day date, balance bigint)
LANGUAGE sql STABLE AS $$
    SELECT m.day, (b.balance - coalesce(m.later, 0))::bigint
    FROM ledger_memberbalance b
    JOIN ledger_account a ON a.cooperative_id = p_cooperative AND a.code = p_code
    CROSS JOIN LATERAL (
        SELECT d.day, sum(d.change) OVER (
                   ORDER BY d.day DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS later
        FROM (
            SELECT l.day, sum(l.change) AS change
            FROM (
                SELECT t.booked_on AS day, CASE a.side WHEN 'D' THEN t.amount ELSE -t.amount END
                FROM ledger_transfer t
                WHERE t.cooperative_id = p_cooperative AND t.debit_member_id = p_member
                  AND t.booked_on >= p_from AND t.debit = p_code
                UNION ALL
                SELECT t.booked_on, CASE a.side WHEN 'K' THEN t.amount ELSE -t.amount END
                FROM ledger_transfer t
                WHERE t.cooperative_id = p_cooperative AND t.credit_member_id = p_member
                  AND t.booked_on >= p_from AND t.credit = p_code
            ) AS l(day, change)
            GROUP BY l.day
        ) AS d
    ) AS m
    WHERE b.cooperative_id = p_cooperative AND b.code = p_code AND b.member_id = p_member
    ORDER BY 2, 1 LIMIT 1
$$;

CREATE OR REPLACE FUNCTION ledger_post(
    p_cooperative bigint,
    e_id uuid[], e_key text[], e_hash bytea[], e_kind text[], e_on date[],
    e_document text[], e_memo text[], e_reverses uuid[],
    p_actor uuid, p_actor_name text, p_at timestamptz,
    t_entry int[], t_position int[], t_debit text[], t_credit text[], t_amount bigint[],
    t_debit_member uuid[], t_credit_member uuid[], t_unit text[], t_party text[]
) RETURNS TABLE (place bigint, entry_id uuid)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    v_speaks_for text := nullif(current_setting('app.cooperative_id', true), '');
    v_new uuid[];
    v_day date;
    v_low record;
BEGIN
    IF v_speaks_for IS NULL THEN
        PERFORM set_config('app.cooperative_id', p_cooperative::text, true);
    ELSIF v_speaks_for <> p_cooperative::text THEN
        RAISE EXCEPTION 'the transaction speaks for another co-operative' USING ERRCODE = 'SK105';
    END IF;

    -- Closing a year takes this lock alone; postings share it and never wait for each other.
    PERFORM pg_advisory_xact_lock_shared(7001, p_cooperative::int);

    WITH added AS (
        INSERT INTO ledger_entry (cooperative_id, id, source_key, content_hash, kind, booked_on,
                                  posted_at, document, memo, actor_id, actor_name, reverses_id)
        SELECT p_cooperative, e.id, e.key, e.hash, e.kind, e.booked_on, p_at, e.document, e.memo,
               p_actor, p_actor_name, e.reverses
        FROM unnest(e_id, e_key, e_hash, e_kind, e_on, e_document, e_memo, e_reverses)
             AS e(id, key, hash, kind, booked_on, document, memo, reverses)
        ON CONFLICT (cooperative_id, source_key) DO NOTHING
        RETURNING id
    )
    SELECT array_agg(id) INTO v_new FROM added;
    v_new := coalesce(v_new, '{}');

    IF cardinality(v_new) < cardinality(e_id) THEN
        PERFORM 1
        FROM unnest(e_id, e_key, e_hash) AS e(id, key, hash)
        JOIN ledger_entry known
          ON known.cooperative_id = p_cooperative AND known.source_key = e.key
        WHERE known.content_hash <> e.hash;
        IF FOUND THEN
            RAISE EXCEPTION 'the key was used for other content' USING ERRCODE = 'SK104';
        END IF;
    END IF;

    SELECT e.booked_on INTO v_day
    FROM unnest(e_id, e_on) AS e(id, booked_on)
    WHERE (cardinality(v_new) = cardinality(e_id) OR e.id = ANY (v_new))
      AND NOT EXISTS (
          SELECT FROM ledger_bookyear y
          WHERE y.cooperative_id = p_cooperative
            AND e.booked_on BETWEEN y.first_day AND y.last_day
            AND NOT y.is_closed
            AND (y.locked_through IS NULL OR e.booked_on > y.locked_through))
    ORDER BY e.booked_on LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'no open period' USING ERRCODE = 'SK101', DETAIL = v_day::text;
    END IF;

    INSERT INTO ledger_transfer (cooperative_id, entry_id, position, booked_on, debit, credit,
                                 amount, debit_member_id, credit_member_id, unit, party)
    SELECT p_cooperative, e_id[t.entry], t.position, e_on[t.entry], t.debit, t.credit, t.amount,
           t.debit_member, t.credit_member, t.unit, t.party
    FROM unnest(t_entry, t_position, t_debit, t_credit, t_amount, t_debit_member, t_credit_member,
                t_unit, t_party)
         AS t(entry, position, debit, credit, amount, debit_member, credit_member, unit, party)
    WHERE cardinality(v_new) = cardinality(e_id) OR e_id[t.entry] = ANY (v_new);

    INSERT INTO ledger_pending (cooperative_id, entry_id, is_rolled)
    SELECT p_cooperative, id, false FROM unnest(v_new) AS n(id);

    -- Balances change in the order of account and member, so that two tellers never deadlock.
    WITH changes AS (
        SELECT s.code, s.member, sum(s.change) AS change, max(e_on[s.entry]) AS last_on,
               min(e_on[s.entry]) FILTER (WHERE s.change < 0) AS lowered_on
        FROM (
            SELECT t.entry, t.debit, t.member,
                   CASE a.side WHEN 'D' THEN t.amount ELSE -t.amount END
            FROM unnest(t_entry, t_debit, t_debit_member, t_amount)
                 AS t(entry, debit, member, amount)
            JOIN ledger_account a ON a.cooperative_id = p_cooperative AND a.code = t.debit
            WHERE t.member IS NOT NULL AND a.member_use <> '' AND a.code < '4'
            UNION ALL
            SELECT t.entry, t.credit, t.member,
                   CASE a.side WHEN 'K' THEN t.amount ELSE -t.amount END
            FROM unnest(t_entry, t_credit, t_credit_member, t_amount)
                 AS t(entry, credit, member, amount)
            JOIN ledger_account a ON a.cooperative_id = p_cooperative AND a.code = t.credit
            WHERE t.member IS NOT NULL AND a.member_use <> '' AND a.code < '4'
        ) AS s(entry, code, member, change)
        WHERE cardinality(v_new) = cardinality(e_id) OR e_id[s.entry] = ANY (v_new)
        GROUP BY s.code, s.member
    ), moved AS (
        INSERT INTO ledger_memberbalance AS b (cooperative_id, code, member_id, balance, last_on)
        SELECT p_cooperative, code, member, change, last_on
        FROM changes ORDER BY code, member
        ON CONFLICT (cooperative_id, code, member_id)
            DO UPDATE SET balance = b.balance + excluded.balance,
                          last_on = greatest(b.last_on, excluded.last_on)
        RETURNING code, member_id, balance, last_on
    ), earlier AS (
        SELECT c.code, c.member, c.lowered_on
        FROM changes c JOIN moved m ON m.code = c.code AND m.member_id = c.member
        WHERE c.lowered_on < m.last_on
    )
    SELECT (SELECT array_agg(ARRAY[code, member::text, lowered_on::text]) FROM earlier) AS earlier,
           low.code, low.member_id, low.balance INTO v_low
    FROM (SELECT 1) AS always
    LEFT JOIN (SELECT code, member_id, balance FROM moved WHERE balance < 0 LIMIT 1) AS low ON true;
    IF v_low.balance IS NOT NULL THEN
        RAISE EXCEPTION 'a balance would fall below zero' USING ERRCODE = 'SK103',
            DETAIL = v_low.code || ' ' || v_low.member_id || ' ' || v_low.balance;
    END IF;
    IF v_low.earlier IS NOT NULL THEN
        -- Later lines of these members stand in the books: was it there on each day since?
        SELECT e.code, e.member_id, l.day, l.balance INTO v_low
        FROM (
            SELECT v_low.earlier[n][1] AS code, v_low.earlier[n][2] AS member_id,
                   v_low.earlier[n][3]::date AS since
            FROM generate_subscripts(v_low.earlier, 1) AS n
        ) AS e
        CROSS JOIN LATERAL ledger_lowest_from(p_cooperative, e.code, e.member_id::uuid, e.since)
             AS l
        WHERE l.balance < 0 LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION 'a balance would have been below zero' USING ERRCODE = 'SK106',
                DETAIL = v_low.code || ' ' || v_low.member_id || ' ' || v_low.balance
                         || ' ' || v_low.day;
        END IF;
    END IF;

    IF cardinality(v_new) < cardinality(e_id) THEN
        RETURN QUERY
        SELECT e.place, known.id
        FROM unnest(e_id, e_key) WITH ORDINALITY AS e(id, key, place)
        JOIN ledger_entry known ON known.cooperative_id = p_cooperative AND known.source_key = e.key
        WHERE known.id <> e.id;
    END IF;
END
$$;

-- A single entry.
CREATE OR REPLACE FUNCTION ledger_post_one(
    p_cooperative bigint,
    p_id uuid, p_key text, p_hash bytea, p_kind text, p_on date, p_document text, p_memo text,
    p_reverses uuid, p_actor uuid, p_actor_name text, p_at timestamptz, p_transfers jsonb
) RETURNS uuid
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    v_speaks_for text := nullif(current_setting('app.cooperative_id', true), '');
    v_known record;
    v_low record;
BEGIN
    IF v_speaks_for IS NULL THEN
        PERFORM set_config('app.cooperative_id', p_cooperative::text, true);
    ELSIF v_speaks_for <> p_cooperative::text THEN
        RAISE EXCEPTION 'the transaction speaks for another co-operative' USING ERRCODE = 'SK105';
    END IF;
    PERFORM pg_advisory_xact_lock_shared(7001, p_cooperative::int);

    INSERT INTO ledger_entry (cooperative_id, id, source_key, content_hash, kind, booked_on,
                              posted_at, document, memo, actor_id, actor_name, reverses_id)
    VALUES (p_cooperative, p_id, p_key, p_hash, p_kind, p_on, p_at, p_document, p_memo,
            p_actor, p_actor_name, p_reverses)
    ON CONFLICT (cooperative_id, source_key) DO NOTHING;
    IF NOT FOUND THEN
        SELECT id, content_hash INTO v_known FROM ledger_entry
        WHERE cooperative_id = p_cooperative AND source_key = p_key;
        IF v_known.content_hash <> p_hash THEN
            RAISE EXCEPTION 'the key was used for other content' USING ERRCODE = 'SK104';
        END IF;
        RETURN v_known.id;
    END IF;

    PERFORM FROM ledger_bookyear
    WHERE cooperative_id = p_cooperative AND p_on BETWEEN first_day AND last_day
      AND NOT is_closed AND (locked_through IS NULL OR p_on > locked_through);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no open period' USING ERRCODE = 'SK101', DETAIL = p_on::text;
    END IF;

    INSERT INTO ledger_transfer (cooperative_id, entry_id, position, booked_on, debit, credit,
                                 amount, debit_member_id, credit_member_id, unit, party)
    SELECT p_cooperative, p_id, place, p_on, t ->> 0, t ->> 1, (t ->> 2)::bigint,
           nullif(t ->> 3, '')::uuid, nullif(t ->> 4, '')::uuid, nullif(t ->> 5, ''), t ->> 6
    FROM jsonb_array_elements(p_transfers) WITH ORDINALITY AS lines(t, place);

    INSERT INTO ledger_pending (cooperative_id, entry_id, is_rolled)
    VALUES (p_cooperative, p_id, false);

    WITH moved AS (
        INSERT INTO ledger_memberbalance AS b (cooperative_id, code, member_id, balance, last_on)
        SELECT p_cooperative, a.code, s.member::uuid,
               sum(CASE a.side WHEN s.side THEN 1 ELSE -1 END * (t ->> 2)::bigint), p_on
        FROM jsonb_array_elements(p_transfers) AS t
        CROSS JOIN LATERAL (VALUES ('D', t ->> 0, t ->> 3), ('K', t ->> 1, t ->> 4))
             AS s(side, code, member)
        JOIN ledger_account a ON a.cooperative_id = p_cooperative AND a.code = s.code
        WHERE s.member <> '' AND a.member_use <> '' AND a.code < '4'
        GROUP BY a.code, s.member
        ORDER BY a.code, s.member
        ON CONFLICT (cooperative_id, code, member_id)
            DO UPDATE SET balance = b.balance + excluded.balance,
                          last_on = greatest(b.last_on, excluded.last_on)
        RETURNING code, member_id, balance, last_on
    )
    SELECT code, member_id, balance INTO v_low
    FROM moved WHERE balance < 0 OR last_on > p_on ORDER BY balance LIMIT 1;
    IF FOUND THEN
        IF v_low.balance < 0 THEN
            RAISE EXCEPTION 'a balance would fall below zero' USING ERRCODE = 'SK103',
                DETAIL = v_low.code || ' ' || v_low.member_id || ' ' || v_low.balance;
        END IF;
        -- Later lines of the member stand in the books: what this entry takes was there on its day?
        SELECT s.code, s.member::uuid AS member_id, l.day, l.balance INTO v_low
        FROM jsonb_array_elements(p_transfers) AS t
        CROSS JOIN LATERAL (VALUES ('D', t ->> 0, t ->> 3), ('K', t ->> 1, t ->> 4))
             AS s(side, code, member)
        JOIN ledger_account a ON a.cooperative_id = p_cooperative AND a.code = s.code
        CROSS JOIN LATERAL ledger_lowest_from(p_cooperative, s.code, s.member::uuid, p_on) AS l
        WHERE s.member <> '' AND a.member_use <> '' AND a.code < '4' AND a.side <> s.side
          AND l.balance < 0
        LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION 'a balance would have been below zero' USING ERRCODE = 'SK106',
                DETAIL = v_low.code || ' ' || v_low.member_id || ' ' || v_low.balance
                         || ' ' || v_low.day;
        END IF;
    END IF;
    RETURN p_id;
END
$$;

-- What is owed only grows, so no floor is asked; the day is remembered.
CREATE OR REPLACE FUNCTION ledger_post_owed(
    p_cooperative bigint, e_id uuid[], e_key text[], p_kind text, p_on date,
    p_document text, p_memo text, p_debit text, p_credit text, p_party text,
    p_actor uuid, p_actor_name text, p_at timestamptz,
    p_head text, p_line text, p_tail text
) RETURNS TABLE (entry_id uuid, is_repeat boolean)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    v_speaks_for text := nullif(current_setting('app.cooperative_id', true), '');
    v_hash bytea[];
    v_known int;
BEGIN
    IF v_speaks_for IS DISTINCT FROM p_cooperative::text THEN
        RAISE EXCEPTION 'the transaction speaks for another co-operative' USING ERRCODE = 'SK105';
    END IF;
    PERFORM pg_advisory_xact_lock_shared(7001, p_cooperative::int);

    SELECT array_agg(hash ORDER BY entry) INTO v_hash FROM (
        SELECT entry, sha256(convert_to(p_head || '[' || string_agg(
                   p_line || amount || ',"","' || member_id || p_tail, ',' ORDER BY position
               ) || ']]', 'UTF8')) AS hash
        FROM ledger_owed GROUP BY entry
    ) AS digests;

    SELECT count(*) INTO v_known
    FROM unnest(e_key, v_hash) AS e(key, hash)
    JOIN ledger_entry known
      ON known.cooperative_id = p_cooperative AND known.source_key = e.key
     AND known.content_hash = e.hash;
    IF v_known = cardinality(e_key) THEN
        RETURN QUERY
        SELECT known.id, true FROM unnest(e_key) WITH ORDINALITY AS e(key, place)
        JOIN ledger_entry known ON known.cooperative_id = p_cooperative AND known.source_key = e.key
        ORDER BY e.place;
        RETURN;
    END IF;

    INSERT INTO ledger_entry (cooperative_id, id, source_key, content_hash, kind, booked_on,
                              posted_at, document, memo, actor_id, actor_name)
    SELECT p_cooperative, e.id, e.key, e.hash, p_kind, p_on, p_at, p_document, p_memo,
           p_actor, p_actor_name
    FROM unnest(e_id, e_key, v_hash) AS e(id, key, hash)
    ON CONFLICT (cooperative_id, source_key) DO NOTHING;
    GET DIAGNOSTICS v_known = ROW_COUNT;
    IF v_known < cardinality(e_key) THEN
        RAISE EXCEPTION 'the key was used for other content' USING ERRCODE = 'SK104';
    END IF;

    PERFORM 1 FROM ledger_bookyear y
    WHERE y.cooperative_id = p_cooperative AND p_on BETWEEN y.first_day AND y.last_day
      AND NOT y.is_closed AND (y.locked_through IS NULL OR p_on > y.locked_through);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no open period' USING ERRCODE = 'SK101', DETAIL = p_on::text;
    END IF;

    INSERT INTO ledger_transfer (cooperative_id, entry_id, position, booked_on, debit, credit,
                                 amount, credit_member_id, party)
    SELECT p_cooperative, e_id[entry], position, p_on, p_debit, p_credit, amount, member_id, p_party
    FROM ledger_owed;

    INSERT INTO ledger_pending (cooperative_id, entry_id, is_rolled)
    SELECT p_cooperative, id, false FROM unnest(e_id) AS e(id);

    INSERT INTO ledger_memberbalance AS b (cooperative_id, code, member_id, balance, last_on)
    SELECT p_cooperative, p_credit, member_id, sum(amount), p_on
    FROM ledger_owed GROUP BY member_id ORDER BY member_id
    ON CONFLICT (cooperative_id, code, member_id)
        DO UPDATE SET balance = b.balance + excluded.balance,
                      last_on = greatest(b.last_on, excluded.last_on);

    RETURN QUERY SELECT id, false FROM unnest(e_id) AS e(id);
END
$$;
