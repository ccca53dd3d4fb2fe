"""The pages of the front of the house, one module per page."""
