-- The whole file at once: new entries, then changed ones, each with its history.
INSERT INTO registry_statusevent (entry_id, is_active, "on", reason, actor_name, at)
SELECT s.entry_id, s.is_active, s.status_since, s.status_reason, %(who)s, %(at)s
FROM register_incoming s JOIN registry_entry e ON e.id = s.entry_id
WHERE s.is_changed AND e.is_active <> s.is_active;
UPDATE registry_classassignment c SET valid_to = GREATEST(%(on)s::date - 1, c.valid_from)
FROM register_incoming s
WHERE s.is_changed AND c.entry_id = s.entry_id AND c.valid_to IS NULL
  AND c.axis || ':' || c.code <> ALL (s.classes);
INSERT INTO registry_change (entry_id, kind, "on", changes, reason, actor_name, at)
SELECT entry_id, 'impor', %(on)s, changes, %(source)s, %(who)s, %(at)s
FROM register_incoming WHERE is_changed;
UPDATE registry_entry e SET
    name = s.name, folded_name = s.folded_name, nik = s.nik, legal_number = s.legal_number,
    legal_on = s.legal_on, deed_number = s.deed_number, deed_on = s.deed_on,
    founded_on = s.founded_on, area_code = s.area_code, address = s.address, phone = s.phone,
    level = s.level, is_active = s.is_active, status_since = s.status_since,
    status_reason = s.status_reason, last_rat_year = s.last_rat_year,
    member_count = s.member_count, turnover = s.turnover, assets = s.assets, classes = s.classes
FROM register_incoming s WHERE s.is_changed AND e.id = s.entry_id;
INSERT INTO registry_entry (
    id, name, folded_name, nik, legal_number, legal_on, deed_number, deed_on, founded_on,
    area_code, address, phone, level, state, is_active, status_since, status_reason,
    last_rat_year, member_count, turnover, assets, classes, profile, verified_by)
SELECT entry_id, name, folded_name, nik, legal_number, legal_on, deed_number, deed_on, founded_on,
       area_code, address, phone, level,
       CASE WHEN legal_number <> '' THEN 'berbadan_hukum' ELSE 'rancangan' END,
       is_active, status_since, status_reason, last_rat_year, member_count, turnover, assets,
       classes, '{}', ''
FROM register_incoming WHERE is_new ORDER BY place;
INSERT INTO registry_statusevent (entry_id, is_active, "on", reason, actor_name, at)
SELECT entry_id, is_active, status_since, status_reason, %(who)s, %(at)s
FROM register_incoming WHERE is_new ORDER BY place;
INSERT INTO registry_classassignment (entry_id, axis, code, valid_from)
SELECT s.entry_id, split_part(key, ':', 1), split_part(key, ':', 2), %(on)s
FROM register_incoming s, unnest(s.classes) AS key
WHERE s.is_new OR (s.is_changed AND NOT EXISTS (
    SELECT 1 FROM registry_classassignment c
    WHERE c.entry_id = s.entry_id AND c.valid_to IS NULL AND c.axis || ':' || c.code = key));
