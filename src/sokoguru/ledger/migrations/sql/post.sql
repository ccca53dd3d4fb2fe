-- Posting in one round trip. Takes the co-operative first, so that a cluster can run it on the node
-- of that co-operative. Entries come as parallel arrays, transfers likewise; t_entry counts from 1
-- into the entries. Answers only for keys that were posted before: the place, and that entry's id.
--
-- Refusals: SK101 the day is in no open period, SK103 a member's balance would fall below zero,
-- SK104 the key was used for other content, SK105 the transaction speaks for another co-operative.
CREATE FUNCTION ledger_post(
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
    WITH moved AS (
        INSERT INTO ledger_memberbalance AS b (cooperative_id, code, member_id, balance)
        SELECT p_cooperative, s.code, s.member, sum(s.change)
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
        ORDER BY s.code, s.member
        ON CONFLICT (cooperative_id, code, member_id)
            DO UPDATE SET balance = b.balance + excluded.balance
        RETURNING code, member_id, balance
    )
    SELECT code, member_id, balance INTO v_low FROM moved WHERE balance < 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'a balance would fall below zero' USING ERRCODE = 'SK103',
            DETAIL = v_low.code || ' ' || v_low.member_id || ' ' || v_low.balance;
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

-- The same for a single entry, the usual case: plain values and one row at a time are much cheaper
-- than arrays. Transfers come as a JSON array of
-- [debit, credit, amount, debit member, credit member, unit, party].
-- Answers with the id of the entry that the key stands for: another one when the key is repeated.
CREATE FUNCTION ledger_post_one(
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
        INSERT INTO ledger_memberbalance AS b (cooperative_id, code, member_id, balance)
        SELECT p_cooperative, a.code, s.member::uuid,
               sum(CASE a.side WHEN s.side THEN 1 ELSE -1 END * (t ->> 2)::bigint)
        FROM jsonb_array_elements(p_transfers) AS t
        CROSS JOIN LATERAL (VALUES ('D', t ->> 0, t ->> 3), ('K', t ->> 1, t ->> 4))
             AS s(side, code, member)
        JOIN ledger_account a ON a.cooperative_id = p_cooperative AND a.code = s.code
        WHERE s.member <> '' AND a.member_use <> '' AND a.code < '4'
        GROUP BY a.code, s.member
        ORDER BY a.code, s.member
        ON CONFLICT (cooperative_id, code, member_id)
            DO UPDATE SET balance = b.balance + excluded.balance
        RETURNING code, member_id, balance
    )
    SELECT code, member_id, balance INTO v_low FROM moved WHERE balance < 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'a balance would fall below zero' USING ERRCODE = 'SK103',
            DETAIL = v_low.code || ' ' || v_low.member_id || ' ' || v_low.balance;
    END IF;
    RETURN p_id;
END
$$;
