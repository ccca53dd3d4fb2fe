"""Own and borrowed capital: grants with their agreements, loans taken, participation capital.

Floor: beside savings and trade, above assets. Doors: `capital.queries` and `capital.operations`.
"""
