-- The sums of days of what the month sums hold already.
INSERT INTO ledger_daysum (cooperative_id, day, code, unit, party, is_closing, debit, credit, lines)
SELECT t.cooperative_id, t.booked_on, l.code, coalesce(t.unit, ''), t.party,
       '3901' IN (t.debit, t.credit), sum(l.debit), sum(l.credit), count(*)
FROM ledger_transfer t
LEFT JOIN ledger_pending p ON p.cooperative_id = t.cooperative_id AND p.entry_id = t.entry_id
CROSS JOIN LATERAL (VALUES (t.debit, t.amount, 0::bigint), (t.credit, 0, t.amount))
     AS l(code, debit, credit)
WHERE coalesce(p.is_rolled, true)
GROUP BY 1, 2, 3, 4, 5, 6;
