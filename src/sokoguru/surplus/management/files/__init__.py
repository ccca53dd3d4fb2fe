"""Files of surplus: members and articles read in, slips written out; no database, no Django."""
