"""Pure parts of the register: life and levels of a co-operative, likeness, reading files."""
