"""What the books say of each member."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db import connection

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.models import MemberBalance

_BALANCES_ON = """
SELECT member_id, code, balance FROM ledger_member_balances_on(%s, %s, %s)
"""

_VOLUMES = """
WITH counted AS (
    SELECT * FROM unnest(%(counted_units)s::text[], %(counted_codes)s::text[]) AS c(unit, code)
), returned AS (
    SELECT * FROM unnest(%(return_units)s::text[], %(return_codes)s::text[]) AS r(unit, code)
)
SELECT member, unit, sum(amount)::bigint FROM (
    SELECT t.credit_member_id AS member, t.unit, t.amount
    FROM ledger_transfer t JOIN counted c ON c.unit = t.unit AND c.code = t.credit
    JOIN ledger_entry e ON e.cooperative_id = t.cooperative_id AND e.id = t.entry_id
    WHERE t.cooperative_id = %(cooperative)s AND t.booked_on BETWEEN %(first)s AND %(last)s
      AND t.credit_member_id IS NOT NULL AND e.kind <> 'pembalikan'
    UNION ALL
    SELECT t.debit_member_id, t.unit, -t.amount
    FROM ledger_transfer t JOIN counted c ON c.unit = t.unit AND c.code = t.debit
    JOIN ledger_entry e ON e.cooperative_id = t.cooperative_id AND e.id = t.entry_id
    WHERE t.cooperative_id = %(cooperative)s AND t.booked_on BETWEEN %(first)s AND %(last)s
      AND t.debit_member_id IS NOT NULL AND e.kind = 'pembalikan'
    UNION ALL
    SELECT t.debit_member_id, t.unit, -t.amount
    FROM ledger_transfer t JOIN returned r ON r.unit = t.unit AND r.code = t.debit
    JOIN ledger_entry e ON e.cooperative_id = t.cooperative_id AND e.id = t.entry_id
    WHERE t.cooperative_id = %(cooperative)s AND t.booked_on BETWEEN %(first)s AND %(last)s
      AND t.debit_member_id IS NOT NULL AND e.kind <> 'pembalikan'
    UNION ALL
    SELECT t.credit_member_id, t.unit, t.amount
    FROM ledger_transfer t JOIN returned r ON r.unit = t.unit AND r.code = t.credit
    JOIN ledger_entry e ON e.cooperative_id = t.cooperative_id AND e.id = t.entry_id
    WHERE t.cooperative_id = %(cooperative)s AND t.booked_on BETWEEN %(first)s AND %(last)s
      AND t.credit_member_id IS NOT NULL AND e.kind = 'pembalikan'
) AS business GROUP BY member, unit
"""


def member_balances(*, cooperative_id: int, member_id: UUID) -> Mapping[str, Rupiah]:
    """The running balances of one member by account, each on the account's own side."""
    rows = MemberBalance.objects.of(cooperative_id).filter(member_id=member_id)
    return {row.code: row.balance for row in rows.order_by("code")}


def member_balances_on(
    *, cooperative_id: int, codes: Sequence[str], on: date
) -> Mapping[UUID, Mapping[str, Rupiah]]:
    """The balances of all members on some accounts at the end of a day, on the accounts' sides.

    Only accounts with running balances answer: those of members below income and cost.
    """
    with connection.cursor() as cursor:
        cursor.execute(_BALANCES_ON, [cooperative_id, list(codes), on])
        rows = cursor.fetchall()
    found: dict[UUID, dict[str, Rupiah]] = {}
    for member, code, balance in rows:
        found.setdefault(member, {})[code] = Rupiah(balance)
    return found


def member_volumes(
    *,
    cooperative_id: int,
    first_day: date,
    last_day: date,
    counted: Mapping[str, Sequence[str]],
    returns: Mapping[str, Sequence[str]] | None = None,
) -> Mapping[UUID, Mapping[str, Rupiah]]:
    """Each member's volume of business (Ta) by unit, in rupiah.

    `counted` names for each unit the accounts whose credits count, `returns` those whose debits
    take away, and one account may be both. A reversal undoes whatever its origin counted.
    """
    counted_pairs = [(unit, code) for unit, codes in counted.items() for code in codes]
    return_pairs = [(unit, code) for unit, codes in (returns or {}).items() for code in codes]
    with connection.cursor() as cursor:
        cursor.execute(
            _VOLUMES,
            {
                "cooperative": cooperative_id,
                "first": first_day,
                "last": last_day,
                "counted_units": [unit for unit, _ in counted_pairs],
                "counted_codes": [code for _, code in counted_pairs],
                "return_units": [unit for unit, _ in return_pairs],
                "return_codes": [code for _, code in return_pairs],
            },
        )
        rows = cursor.fetchall()
    found: dict[UUID, dict[str, Rupiah]] = {}
    for member, unit, amount in rows:
        found.setdefault(member, {})[unit] = Rupiah(amount)
    return found
