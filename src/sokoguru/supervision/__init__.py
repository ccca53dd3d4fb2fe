"""The supervisors' work: plan, questions to the board, findings, written report.

Floor: beside the yearly account, below governance.
Doors: `supervision.queries` and `supervision.operations`.
"""
