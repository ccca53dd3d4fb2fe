-- Brings the month sums up to date outside the posting transaction. A pending entry is taken by
-- exactly one run, so the sums plus the entries still pending are right at any moment.
CREATE FUNCTION ledger_roll_up(p_cooperative bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_taken bigint;
BEGIN
    WITH taken AS (
        UPDATE ledger_pending SET is_rolled = true
        WHERE cooperative_id = p_cooperative AND NOT is_rolled
        RETURNING entry_id
    ), lines AS (
        SELECT date_trunc('month', t.booked_on)::date AS month, l.code, coalesce(t.unit, '') AS unit,
               t.party, '3901' IN (t.debit, t.credit) AS is_closing, l.debit, l.credit
        FROM taken
        JOIN ledger_transfer t ON t.cooperative_id = p_cooperative AND t.entry_id = taken.entry_id
        CROSS JOIN LATERAL (VALUES (t.debit, t.amount, 0::bigint), (t.credit, 0, t.amount))
             AS l(code, debit, credit)
    ), added AS (
        INSERT INTO ledger_monthsum AS m
            (cooperative_id, month, code, unit, party, is_closing, debit, credit)
        SELECT p_cooperative, month, code, unit, party, is_closing, sum(debit), sum(credit)
        FROM lines GROUP BY month, code, unit, party, is_closing
        ORDER BY month, code, unit, party, is_closing
        ON CONFLICT (cooperative_id, month, code, unit, party, is_closing)
            DO UPDATE SET debit = m.debit + excluded.debit, credit = m.credit + excluded.credit
        RETURNING 1
    )
    SELECT count(*) INTO v_taken FROM taken;
    RETURN v_taken;
END
$$;
