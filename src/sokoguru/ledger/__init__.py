"""The ledger: the only writer of money.

Floor: above `identity`, below every business. Doors: journal, account and entry pages, the seal.
Everything here is added, never changed; a figure anywhere in the house opens its entries here.
"""
