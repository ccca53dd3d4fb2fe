"""The legal body: who the co-operative is, what its articles say on a day, which units it runs.

Floor: above `law`, `audit`, `documents`; below `members`. The co-operative is the tenant.
Doors: `cooperatives.queries` and `cooperatives.operations`.
"""
