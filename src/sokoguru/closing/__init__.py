"""Closing a month and a year: the checklist of what is missing, then one act.

Floor: beside the counter, above all businesses. Doors: `closing.queries` and `closing.operations`.
"""
