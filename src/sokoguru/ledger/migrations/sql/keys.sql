-- The key of the entries is made last of their indexes: while a table has no statistics, PostgreSQL
-- takes the newest of several indexes that look alike for its foreign-key checks, and any other one
-- would read all entries of the co-operative for each row.
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_pkey;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (cooperative_id, id);
ALTER TABLE ledger_transfer ADD CONSTRAINT transfer_belongs_to_an_entry
    FOREIGN KEY (cooperative_id, entry_id) REFERENCES ledger_entry (cooperative_id, id);
-- Keys that Django does not write: accounts, members and units of the same co-operative only.
ALTER TABLE ledger_transfer ADD CONSTRAINT transfer_debits_an_account
    FOREIGN KEY (cooperative_id, debit) REFERENCES ledger_account (cooperative_id, code);
ALTER TABLE ledger_transfer ADD CONSTRAINT transfer_credits_an_account
    FOREIGN KEY (cooperative_id, credit) REFERENCES ledger_account (cooperative_id, code);
ALTER TABLE ledger_transfer ADD CONSTRAINT transfer_debits_a_member
    FOREIGN KEY (cooperative_id, debit_member_id) REFERENCES members_member (cooperative_id, id);
ALTER TABLE ledger_transfer ADD CONSTRAINT transfer_credits_a_member
    FOREIGN KEY (cooperative_id, credit_member_id) REFERENCES members_member (cooperative_id, id);
ALTER TABLE ledger_transfer ADD CONSTRAINT transfer_names_a_unit
    FOREIGN KEY (cooperative_id, unit) REFERENCES cooperatives_unit (cooperative_id, code);
ALTER TABLE ledger_entry ADD CONSTRAINT reversal_names_an_entry
    FOREIGN KEY (cooperative_id, reverses_id) REFERENCES ledger_entry (cooperative_id, id);
