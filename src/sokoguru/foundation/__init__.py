"""The ground floor: plain Python values and rules that every other floor stands on.

Rupiah, splitting, the calendar, refusals, identifiers, numbers in words, who acts, Merkle trees.
Nothing here knows Django, the database, the clock of an act, or any other package of the house.
"""
