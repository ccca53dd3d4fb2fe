"""Pure rules of identity: the text of a token, and which offices exclude each other."""
