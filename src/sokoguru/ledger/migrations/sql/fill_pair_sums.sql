-- The sums of pairs of what the month sums hold already.
INSERT INTO ledger_pairsum (cooperative_id, month, debit, credit, unit, kind, amount)
SELECT t.cooperative_id, date_trunc('month', t.booked_on)::date,
       CASE WHEN o.id IS NULL THEN t.debit ELSE t.credit END,
       CASE WHEN o.id IS NULL THEN t.credit ELSE t.debit END,
       coalesce(t.unit, ''), coalesce(o.kind, e.kind),
       sum(CASE WHEN o.id IS NULL THEN t.amount ELSE -t.amount END)
FROM ledger_transfer t
JOIN ledger_entry e ON e.cooperative_id = t.cooperative_id AND e.id = t.entry_id
LEFT JOIN ledger_entry o ON o.cooperative_id = e.cooperative_id AND o.id = e.reverses_id
LEFT JOIN ledger_pending p ON p.cooperative_id = t.cooperative_id AND p.entry_id = t.entry_id
WHERE coalesce(p.is_rolled, true)
GROUP BY 1, 2, 3, 4, 5, 6;
