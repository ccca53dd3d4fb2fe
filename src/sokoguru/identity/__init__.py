"""Who signs in, who holds which office in which co-operative, and what that office may do.

Floor: above members, below the ledger. Doors of every higher floor are opened by `web.doors`.
"""
