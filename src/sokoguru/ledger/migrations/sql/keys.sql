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
