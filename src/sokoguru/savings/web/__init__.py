"""The pages about savings."""
