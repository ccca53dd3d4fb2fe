"""Pure calculations of surplus: values in, values out; no database, clock, files or screens."""
