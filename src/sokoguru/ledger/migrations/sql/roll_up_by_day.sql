-- The sums of days follow the journal together with those of months: the entries that were waiting
-- are read once, summed by day, and the days of them once more by month.
CREATE OR REPLACE FUNCTION ledger_roll_up(p_cooperative bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_taken bigint;
BEGIN
    WITH taken AS (
        UPDATE ledger_pending SET is_rolled = true
        WHERE cooperative_id = p_cooperative AND NOT is_rolled
        RETURNING entry_id
    ), days AS MATERIALIZED (
        SELECT t.booked_on AS day, l.code, coalesce(t.unit, '') AS unit, t.party,
               '3901' IN (t.debit, t.credit) AS is_closing,
               sum(l.debit) AS debit, sum(l.credit) AS credit, count(*) AS lines
        FROM taken
        JOIN ledger_transfer t ON t.cooperative_id = p_cooperative AND t.entry_id = taken.entry_id
        CROSS JOIN LATERAL (VALUES (t.debit, t.amount, 0::bigint), (t.credit, 0, t.amount))
             AS l(code, debit, credit)
        GROUP BY 1, 2, 3, 4, 5
    ), added_days AS (
        INSERT INTO ledger_daysum AS d
            (cooperative_id, day, code, unit, party, is_closing, debit, credit, lines)
        SELECT p_cooperative, day, code, unit, party, is_closing, debit, credit, lines
        FROM days ORDER BY day, code, unit, party, is_closing
        ON CONFLICT (cooperative_id, day, code, unit, party, is_closing)
            DO UPDATE SET debit = d.debit + excluded.debit, credit = d.credit + excluded.credit,
                          lines = d.lines + excluded.lines
        RETURNING 1
    ), added_months AS (
        INSERT INTO ledger_monthsum AS m
            (cooperative_id, month, code, unit, party, is_closing, debit, credit)
        SELECT p_cooperative, date_trunc('month', day)::date, code, unit, party, is_closing,
               sum(debit), sum(credit)
        FROM days GROUP BY 2, 3, 4, 5, 6 ORDER BY 2, 3, 4, 5, 6
        ON CONFLICT (cooperative_id, month, code, unit, party, is_closing)
            DO UPDATE SET debit = m.debit + excluded.debit, credit = m.credit + excluded.credit
        RETURNING 1
    )
    SELECT count(*) INTO v_taken FROM taken;
    RETURN v_taken;
END
$$;
