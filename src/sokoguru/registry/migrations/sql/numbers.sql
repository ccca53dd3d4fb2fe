-- Numbers are searched from their beginning on, while they are typed.
CREATE INDEX register_by_nik ON registry_entry (nik varchar_pattern_ops);
CREATE INDEX register_by_legal_number ON registry_entry (legal_number varchar_pattern_ops);
