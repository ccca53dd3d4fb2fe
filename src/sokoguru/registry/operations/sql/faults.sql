-- Rows that the file itself, or the desk it was brought to, does not allow.
WITH keyed AS (
    SELECT place, CASE WHEN nik <> '' THEN 'nik' WHEN legal_number <> '' THEN 'nomor_badan_hukum'
                       ELSE 'nama' END AS "column",
           CASE WHEN nik <> '' THEN nik WHEN legal_number <> '' THEN legal_number
                ELSE folded_name || '|' || area_code END AS key
    FROM register_incoming
), doubled AS (
    SELECT place, "column", min(place) OVER (PARTITION BY "column", key) AS first FROM keyed
), met AS (
    SELECT place, min(place) OVER (PARTITION BY entry_id) AS first
    FROM register_incoming WHERE entry_id IS NOT NULL
)
SELECT place, "column", 'Baris ini sama dengan baris ' || first
       || '. Hapus salah satunya, atau isi nomor yang membedakannya.'
FROM doubled WHERE place <> first
UNION
SELECT m.place, 'nama', 'Baris ini dan baris ' || m.first
       || ' menunjuk koperasi yang sama dalam register. Isi NIK atau nomor badan hukumnya.'
FROM met m JOIN doubled d USING (place) WHERE m.place <> m.first AND d.place = d.first
UNION
SELECT place, 'kode_wilayah', 'Wilayah ' || area_code || ' di luar wilayah meja ini (' || %(area)s
       || '). Hapus baris ini, atau minta meja provinsinya.'
FROM register_incoming WHERE NOT starts_with(area_code, %(area)s)
ORDER BY 1, 2
