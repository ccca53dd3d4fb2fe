-- One code has one name on any day. An exclusion constraint would say it too, but looks for each of
-- ninety thousand rows alone and takes four times as long as loading them. The whole table is read,
-- and not only the rows just written: areas are written all together, and a join without
-- statistics may take the wrong turn and never end.
CREATE FUNCTION refuse_two_names_a_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    twice text;
BEGIN
    SELECT code INTO twice FROM (
        SELECT code, valid_from,
               lag(coalesce(valid_to, 'infinity')) OVER (PARTITION BY code ORDER BY valid_from)
                   AS end_before
        FROM areas_area
    ) AS days WHERE end_before >= valid_from LIMIT 1;
    IF twice IS NOT NULL THEN
        RAISE EXCEPTION 'area % has two names on one day', twice
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'area_has_one_name_a_day';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER one_name_a_day AFTER INSERT OR UPDATE ON areas_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_two_names_a_day()
