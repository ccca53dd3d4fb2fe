-- An empty cell erases nothing: what the register knows already fills it.
UPDATE register_incoming s SET
    nik = COALESCE(NULLIF(s.nik, ''), e.nik),
    legal_number = COALESCE(NULLIF(s.legal_number, ''), e.legal_number),
    legal_on = COALESCE(s.legal_on, e.legal_on),
    deed_number = COALESCE(NULLIF(s.deed_number, ''), e.deed_number),
    deed_on = COALESCE(s.deed_on, e.deed_on),
    founded_on = COALESCE(s.founded_on, e.founded_on),
    address = COALESCE(NULLIF(s.address, ''), e.address),
    phone = COALESCE(NULLIF(s.phone, ''), e.phone),
    level = COALESCE(NULLIF(s.level, ''), e.level),
    status_since = COALESCE(s.status_since,
                            CASE WHEN s.is_active = e.is_active THEN e.status_since ELSE %(on)s END),
    status_reason = COALESCE(NULLIF(s.status_reason, ''),
                             CASE WHEN s.is_active = e.is_active THEN e.status_reason ELSE %(source)s END),
    last_rat_year = COALESCE(s.last_rat_year, e.last_rat_year),
    member_count = COALESCE(s.member_count, e.member_count),
    turnover = COALESCE(s.turnover, e.turnover),
    assets = COALESCE(s.assets, e.assets),
    classes = CASE WHEN s.classes <@ e.classes::text[] THEN e.classes::text[] ELSE ARRAY(
        SELECT old FROM unnest(e.classes::text[]) AS old WHERE split_part(old, ':', 1) <> ALL (
            SELECT split_part(new, ':', 1) FROM unnest(s.classes) AS new)
        UNION SELECT new FROM unnest(s.classes) AS new ORDER BY 1) END
FROM registry_entry e WHERE e.id = s.entry_id;
UPDATE register_incoming s SET is_changed = true, changes = (
    SELECT jsonb_object_agg(o.key, jsonb_build_array(o.value, n.value))
    FROM jsonb_each(to_jsonb(e)) AS o JOIN jsonb_each(to_jsonb(s)) AS n USING (key)
    WHERE o.value IS DISTINCT FROM n.value AND o.key <> 'folded_name')
FROM registry_entry e
WHERE e.id = s.entry_id AND (
    e.name, e.nik, e.legal_number, e.legal_on, e.deed_number, e.deed_on, e.founded_on, e.area_code,
    e.address, e.phone, e.level, e.is_active, e.status_since, e.status_reason, e.last_rat_year,
    e.member_count, e.turnover, e.assets, e.classes::text[]
) IS DISTINCT FROM (
    s.name, s.nik, s.legal_number, s.legal_on, s.deed_number, s.deed_on, s.founded_on, s.area_code,
    s.address, s.phone, s.level, s.is_active, s.status_since, s.status_reason, s.last_rat_year,
    s.member_count, s.turnover, s.assets, s.classes);
UPDATE register_incoming SET
    level = COALESCE(NULLIF(level, ''), 'PRIMER'),
    classes = CASE WHEN level = '' THEN classes || ARRAY['FORM:PRIMER', 'LEVEL:PRIMER'] ELSE classes END
        || CASE WHEN classes && ARRAY['STATUS:PRODUSEN', 'KIND5:PRODUSEN']
                THEN ARRAY['PRODUCER_TYPE:JENIS_1'] ELSE ARRAY[]::text[] END,
    status_since = COALESCE(status_since, %(on)s),
    status_reason = COALESCE(NULLIF(status_reason, ''), %(source)s),
    entry_id = nextval(pg_get_serial_sequence('registry_entry', 'id'))
WHERE is_new;
