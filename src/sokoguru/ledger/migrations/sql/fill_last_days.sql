-- The last day on which each member's balance moved; until it is known, every day counts as earlier.
UPDATE ledger_memberbalance b SET last_on = m.last_on
FROM (
    SELECT l.cooperative_id, l.code, l.member_id, max(l.booked_on) AS last_on
    FROM (
        SELECT cooperative_id, debit, debit_member_id, booked_on FROM ledger_transfer
        WHERE debit_member_id IS NOT NULL
        UNION ALL
        SELECT cooperative_id, credit, credit_member_id, booked_on FROM ledger_transfer
        WHERE credit_member_id IS NOT NULL
    ) AS l(cooperative_id, code, member_id, booked_on)
    GROUP BY 1, 2, 3
) AS m
WHERE m.cooperative_id = b.cooperative_id AND m.code = b.code AND m.member_id = b.member_id;
