-- What members have on some accounts at the end of a day, on the accounts' own sides: the running
-- balances less what came after that day. Accounts without running balances answer nothing.
CREATE FUNCTION ledger_member_balances_on(p_cooperative bigint, p_codes text[], p_on date)
RETURNS TABLE (code text, member_id uuid, balance bigint)
LANGUAGE sql STABLE AS $$
    SELECT code, member_id, sum(balance)::bigint
    FROM (
        SELECT code, member_id, balance FROM ledger_memberbalance
        WHERE cooperative_id = p_cooperative AND code = ANY (p_codes)
        UNION ALL
        SELECT t.debit, t.debit_member_id, CASE a.side WHEN 'D' THEN -t.amount ELSE t.amount END
        FROM ledger_transfer t
        JOIN ledger_account a ON a.cooperative_id = t.cooperative_id AND a.code = t.debit
        WHERE t.cooperative_id = p_cooperative AND t.debit = ANY (p_codes)
          AND t.booked_on > p_on AND t.debit_member_id IS NOT NULL
        UNION ALL
        SELECT t.credit, t.credit_member_id, CASE a.side WHEN 'K' THEN -t.amount ELSE t.amount END
        FROM ledger_transfer t
        JOIN ledger_account a ON a.cooperative_id = t.cooperative_id AND a.code = t.credit
        WHERE t.cooperative_id = p_cooperative AND t.credit = ANY (p_codes)
          AND t.booked_on > p_on AND t.credit_member_id IS NOT NULL
    ) AS parts(code, member_id, balance)
    GROUP BY code, member_id
$$;
