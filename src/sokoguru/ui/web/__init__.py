"""Doors and form fields of the kit."""
