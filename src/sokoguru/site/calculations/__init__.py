"""Pure rules of the front pages."""
