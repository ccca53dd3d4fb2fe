"""The books as they stood when a seal was set: what came later is left out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import connection

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries.chart import chart_for
from sokoguru.ledger.vocabulary import AccountFact, Side, TrialRow

_SEALED = """
SELECT l.code,
       sum(l.debit) FILTER (WHERE t.booked_on < %(first_day)s),
       sum(l.credit) FILTER (WHERE t.booked_on < %(first_day)s),
       sum(l.debit) FILTER (WHERE t.booked_on >= %(first_day)s),
       sum(l.credit) FILTER (WHERE t.booked_on >= %(first_day)s)
FROM ledger_transfer t
JOIN ledger_sealedentry s ON s.cooperative_id = t.cooperative_id AND s.entry_id = t.entry_id
CROSS JOIN LATERAL (VALUES (t.debit, t.amount, 0::bigint), (t.credit, 0, t.amount))
     AS l(code, debit, credit)
WHERE t.cooperative_id = %(cooperative)s AND s.seal_number <= %(seal)s
  AND t.booked_on <= %(last_day)s
  AND (t.booked_on < %(first_day)s OR '3901' NOT IN (t.debit, t.credit))
GROUP BY l.code ORDER BY l.code
"""
_UNSEALED = """
SELECT count(*) FROM ledger_pending p
JOIN ledger_entry e ON e.cooperative_id = p.cooperative_id AND e.id = p.entry_id
WHERE p.cooperative_id = %(cooperative)s AND e.booked_on <= %(through)s
"""


def trial_balance_as_sealed(
    *, cooperative_id: int, first_day: date, last_day: date, seal_number: int
) -> tuple[TrialRow, ...]:
    """The trial balance of a period from the entries under the seals up to a number.

    It is added up from the journal itself, without the sums kept beside it; closing entries of the
    period are left out.
    """
    facts: dict[str, int | date] = {
        "cooperative": cooperative_id,
        "first_day": first_day,
        "last_day": last_day,
        "seal": seal_number,
    }
    with connection.cursor() as cursor:
        cursor.execute(_SEALED, facts)
        rows = cursor.fetchall()
    accounts = chart_for(cooperative_id=cooperative_id, codes={row[0] for row in rows})
    return tuple(_row(accounts[code], [int(each or 0) for each in sums]) for code, *sums in rows)


def unsealed_entries(*, cooperative_id: int, through: date) -> int:
    """How many entries booked up to and including a day no seal covers yet."""
    with connection.cursor() as cursor:
        cursor.execute(_UNSEALED, {"cooperative": cooperative_id, "through": through})
        (count,) = cursor.fetchone()
    return int(count)


def _row(account: AccountFact, sums: Sequence[int]) -> TrialRow:
    debit_before, credit_before, debit, credit = sums
    sign = 1 if account.side is Side.DEBIT else -1
    opening = Rupiah(sign * (debit_before - credit_before))
    return TrialRow(
        code=account.code,
        name=account.name,
        side=account.side,
        opening=opening,
        debit=Rupiah(debit),
        credit=Rupiah(credit),
        closing=opening + sign * (debit - credit),
    )
