"""Economic promotion of members (PEA): what the co-op saved or earned them, never guessed."""
