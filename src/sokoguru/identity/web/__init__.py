"""The doors of the house and the pages of signing in."""
