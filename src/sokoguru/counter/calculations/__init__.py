"""Pure parts of the counter: settling, pairing, and reading files."""
