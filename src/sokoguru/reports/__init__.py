"""Financial statements: declarations, one engine, and where the year's result comes from.

Floor: above `counter`, below `surplus`. Doors: statement pages, PDF, XLSX, the journal export.
"""
