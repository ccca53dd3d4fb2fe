"""The people employed: manager, heads of units, staff; proposals, limits, guidance.

Floor: beside the yearly account, below governance.
Doors: `personnel.queries` and `personnel.operations`.
"""
