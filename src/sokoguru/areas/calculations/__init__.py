"""Codes, names and the packaged data set, worked out without a database."""
