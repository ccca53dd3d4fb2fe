"""Official letters of a co-operative and its vault of documents.

Floor: above `identity`, below `ledger`; every business above may keep and name a file.
Doors: `web`.
"""
