"""Numbers, fingerprints and initials of letters; what a file is by its content."""
