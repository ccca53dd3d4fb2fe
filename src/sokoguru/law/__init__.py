"""Dated rules of law: what a regulation asked for on a day, with its source and how sure we are.

Floor: above `foundation` and `database`, beside `audit` and `documents`. Door: `law.queries.rule`.
The rows live in `rules.csv`; nothing in the house holds a legal number of its own.
"""
