"""The plan of income and cost (RAPBK) by unit and account, its versions, and what came of it.

Floor: beside savings and trade. Doors: `budget.queries` and `budget.operations`.
"""
