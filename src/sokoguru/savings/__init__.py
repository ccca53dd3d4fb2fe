"""Members' savings: simpanan pokok, wajib and sukarela; what is owed, paid in and taken out.

Floor: above the ledger, beside trade. Doors: `savings.queries` and `savings.operations`.
"""
