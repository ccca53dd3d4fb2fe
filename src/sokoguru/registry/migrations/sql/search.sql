-- Words of the folded name, so that "mak tan" finds "koperasi tani makmur" among all of the country.
CREATE INDEX register_by_words ON registry_entry USING gin (to_tsvector('simple', folded_name));
