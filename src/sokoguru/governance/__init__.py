"""Members' meetings: called, attended, deliberated, decided and minuted.

Floor: above voting, planning, supervision, personnel and the yearly account.
Doors: `governance.queries` and `governance.operations`.
"""
