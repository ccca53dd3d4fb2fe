"""Two co-operatives to look at: Koperasi A of 1998, figure for figure, and a village of today.

Everything is posted through the public operations, with fixed days and a seeded chance, so that
the same books arise on every machine.
"""
