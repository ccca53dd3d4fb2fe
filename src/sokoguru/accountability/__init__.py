"""The board's yearly account (LPJ): one book for the members' meeting.

Floor: above surplus. Doors: `accountability.queries` and `accountability.operations`.
"""
