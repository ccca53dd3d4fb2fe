"""Books that come from elsewhere and go elsewhere, in files that others can read.

Floor: above surplus. Doors: `portability.queries` and `portability.operations`.
"""
