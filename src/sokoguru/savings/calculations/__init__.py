"""Pure arithmetic of savings."""
