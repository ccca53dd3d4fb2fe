-- Two periods of one rule never share a day. The number of the rule stands in as a range of one,
-- because plain PostgreSQL has no operator class for equality in such an index.
ALTER TABLE law_ruleperiod ADD CONSTRAINT periods_never_overlap EXCLUDE USING gist (
    int4range(rule_number, rule_number, '[]') WITH &&,
    daterange(valid_from, valid_to, '[]') WITH &&
);
