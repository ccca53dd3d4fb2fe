"""Fixed assets and the inventory register: bought or donated, depreciated, counted, disposed of.

Floor: above the ledger, below the businesses. Doors: `assets.queries` and `assets.operations`.
"""
