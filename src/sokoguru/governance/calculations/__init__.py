"""Pure sums of a meeting."""
