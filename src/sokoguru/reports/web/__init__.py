"""The pages of the financial statements."""
