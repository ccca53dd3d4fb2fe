"""The people of a co-operative: who applied, who was admitted, who is a member, who left.

Floor: above `cooperatives`, below `identity`. One record is owner and user at once: savings and
trade hang on the same member. Doors: `members.queries` and `members.operations`.
"""
