"""Acts that touch several businesses at once: founding, joining, one receipt, leaving, take-over.

Floor: above savings and trade, below reports. Doors: `counter.queries`, `counter.operations` and
the command `sokoguru import`.
"""
