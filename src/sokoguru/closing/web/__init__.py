"""The pages of closing."""
