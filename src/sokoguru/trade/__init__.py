"""Trade: what units sell, buy and settle, for members and for others.

Floor: a business above `ledger`, a stranger to `savings`. Doors: the pages of the units.
"""
