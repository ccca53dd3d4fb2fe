-- The sums of pairs follow the journal together with those of days and months. A reversal takes away
-- from the pair and the kind of what it reverses.
CREATE OR REPLACE FUNCTION ledger_roll_up(p_cooperative bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_taken bigint;
BEGIN
    WITH taken AS (
        UPDATE ledger_pending SET is_rolled = true
        WHERE cooperative_id = p_cooperative AND NOT is_rolled
        RETURNING entry_id
    ), moved AS MATERIALIZED (
        SELECT t.entry_id, t.booked_on, t.debit, t.credit, t.amount,
               coalesce(t.unit, '') AS unit, t.party
        FROM taken
        JOIN ledger_transfer t ON t.cooperative_id = p_cooperative AND t.entry_id = taken.entry_id
    ), days AS MATERIALIZED (
        SELECT m.booked_on AS day, l.code, m.unit, m.party,
               '3901' IN (m.debit, m.credit) AS is_closing,
               sum(l.debit) AS debit, sum(l.credit) AS credit, count(*) AS lines
        FROM moved m
        CROSS JOIN LATERAL (VALUES (m.debit, m.amount, 0::bigint), (m.credit, 0, m.amount))
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
    ), pairs AS (
        SELECT date_trunc('month', m.booked_on)::date AS month,
               CASE WHEN o.id IS NULL THEN m.debit ELSE m.credit END AS debit,
               CASE WHEN o.id IS NULL THEN m.credit ELSE m.debit END AS credit,
               m.unit, coalesce(o.kind, e.kind) AS kind,
               sum(CASE WHEN o.id IS NULL THEN m.amount ELSE -m.amount END) AS amount
        FROM moved m
        JOIN ledger_entry e ON e.cooperative_id = p_cooperative AND e.id = m.entry_id
        LEFT JOIN ledger_entry o ON o.cooperative_id = p_cooperative AND o.id = e.reverses_id
        GROUP BY 1, 2, 3, 4, 5
    ), added_pairs AS (
        INSERT INTO ledger_pairsum AS p
            (cooperative_id, month, debit, credit, unit, kind, amount)
        SELECT p_cooperative, month, debit, credit, unit, kind, amount
        FROM pairs ORDER BY month, debit, credit, unit, kind
        ON CONFLICT (cooperative_id, month, debit, credit, unit, kind)
            DO UPDATE SET amount = p.amount + excluded.amount
        RETURNING 1
    )
    SELECT count(*) INTO v_taken FROM taken;
    RETURN v_taken;
END
$$;
