"""Cash and bank: bank statements matched with the books, cash counted.

Floor: beside savings and trade. Doors: `treasury.queries` and `treasury.operations`.
"""
