-- Which entry a row means: by NIK, else by legal number, else by name and area. A number that both
-- sides have must agree, so that two co-operatives of one name stay two.
ANALYZE register_incoming;
UPDATE register_incoming s SET entry_id = e.id, is_new = false
FROM registry_entry e WHERE s.nik <> '' AND e.nik = s.nik;
UPDATE register_incoming s SET entry_id = f.id, is_new = false
FROM (
    SELECT s.place, min(e.id) AS id
    FROM register_incoming s JOIN registry_entry e ON e.legal_number = s.legal_number
    WHERE s.entry_id IS NULL AND s.legal_number <> '' AND (s.nik = '' OR e.nik = '')
    GROUP BY s.place
) f WHERE f.place = s.place;
UPDATE register_incoming s SET entry_id = f.id, is_new = false
FROM (
    SELECT s.place, min(e.id) AS id
    FROM register_incoming s
    JOIN registry_entry e ON e.folded_name = s.folded_name AND e.area_code = s.area_code
    WHERE s.entry_id IS NULL AND (s.nik = '' OR e.nik = '')
      AND (s.legal_number = '' OR e.legal_number = '')
    GROUP BY s.place
) f WHERE f.place = s.place;
