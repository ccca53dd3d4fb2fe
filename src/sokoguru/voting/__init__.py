"""Votes: one member one vote, open or secret, on paper and phone, in one count.

Floor: beside the yearly account, below governance.
Doors: `voting.queries` and `voting.operations`.
"""
