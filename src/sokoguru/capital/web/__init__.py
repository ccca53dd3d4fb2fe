"""The pages about capital."""
