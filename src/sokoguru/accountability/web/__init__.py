"""The pages of the yearly account."""
