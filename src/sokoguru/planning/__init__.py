"""The work plan: programmes with goal, people, resources, indicators and progress.

Floor: beside the yearly account, below governance.
Doors: `planning.queries` and `planning.operations`.
"""
