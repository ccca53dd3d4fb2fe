-- What a co-operative owes its members, from one account to another, for as many members as there
-- are: the lines wait in the transaction's own table ledger_owed (entry, position, member_id,
-- amount), entries count from 1 into the arrays. Credited balances only grow, so no floor is asked.
--
-- The digest of an entry is that of calculations/digests.py: p_head opens it, p_line opens and
-- p_tail ends each of its transfers.
--
-- Refusals are those of ledger_post: SK101, SK104, SK105.
CREATE FUNCTION ledger_post_owed(
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

    INSERT INTO ledger_memberbalance AS b (cooperative_id, code, member_id, balance)
    SELECT p_cooperative, p_credit, member_id, sum(amount)
    FROM ledger_owed GROUP BY member_id ORDER BY member_id
    ON CONFLICT (cooperative_id, code, member_id)
        DO UPDATE SET balance = b.balance + excluded.balance;

    RETURN QUERY SELECT id, false FROM unnest(e_id) AS e(id);
END
$$;
