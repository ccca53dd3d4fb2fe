"""Judging choices, citations and emblems against the law of a day."""
