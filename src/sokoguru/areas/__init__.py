"""Where a place is in Indonesia: province, regency, district and village by Kemendagri code.

Floor: above `database` and `ui`, beside `law`, `audit`, `documents`. Doors: `areas.queries`,
the pages below `/wilayah/`, the field `areas.web.fields.AreaField`, `sokoguru areas load`.
Codes have editions: a code is valid on a day, and its successors are kept.
"""
