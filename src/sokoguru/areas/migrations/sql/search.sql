-- Words that begin like the ones typed.
CREATE INDEX area_by_words ON areas_area USING gin (words)
