"""Surplus: how a year's SHU (sisa hasil usaha) is determined, divided, announced and paid.

Floor: above reports and counter, below governance. Doors: `sokoguru surplus allocate` works from
files alone; everything else goes through the operations.
"""
