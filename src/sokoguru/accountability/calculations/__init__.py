"""The pure part of the yearly account: sentences, days, chapters, fingerprints."""
