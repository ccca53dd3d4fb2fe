"""Sums over the books: the sums of months and days kept beside the journal plus what waits.

Whole months are read as such, the days before and after them one by one. One statement reads all of
it in one snapshot, so the answer is exact at any moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from django.db import connection

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries.chart import chart_for
from sokoguru.ledger.vocabulary import AccountFact, MovementRow, Side, TrialRow

BEGINNING = date(1900, 1, 1)

_SUMS = """
WITH lines AS (
    SELECT code, unit, party, is_closing, debit, credit
    FROM ledger_monthsum
    WHERE cooperative_id = %(cooperative)s AND month >= %(first_month)s AND month < %(end_month)s
    {days}
    UNION ALL
    SELECT l.code, coalesce(t.unit, ''), t.party, '3901' IN (t.debit, t.credit), l.debit, l.credit
    FROM ledger_pending p
    JOIN ledger_transfer t
      ON t.cooperative_id = p.cooperative_id AND t.entry_id = p.entry_id
    CROSS JOIN LATERAL (VALUES (t.debit, t.amount, 0::bigint), (t.credit, 0, t.amount))
         AS l(code, debit, credit)
    WHERE p.cooperative_id = %(cooperative)s AND NOT p.is_rolled
      AND t.booked_on BETWEEN %(first_day)s AND %(last_day)s
)
SELECT code, unit, party, sum(debit)::bigint, sum(credit)::bigint
FROM lines WHERE %(with_closing)s OR NOT is_closing
GROUP BY code, unit, party ORDER BY code, unit, party
"""

_DAYS = """
    UNION ALL
    SELECT code, unit, party, is_closing, debit, credit
    FROM ledger_daysum
    WHERE cooperative_id = %(cooperative)s AND day BETWEEN %({first})s AND %({last})s
"""


def movements(
    *, cooperative_id: int, first_day: date, last_day: date, with_closing: bool = False
) -> tuple[MovementRow, ...]:
    """What each account moved between two days (inclusive), by unit and party.

    Closing entries are left out unless asked for, so income and cost of a closed year still show.
    """
    span = _whole_months(first_day, last_day)
    parts = [
        _DAYS.format(first=first, last=last)
        for first, last in (("first_day", "head_end"), ("tail_start", "last_day"))
        if span[first] <= span[last]
    ]
    facts: dict[str, int | bool | date] = {
        "cooperative": cooperative_id,
        "with_closing": with_closing,
        **span,
    }
    with connection.cursor() as cursor:
        cursor.execute(_SUMS.format(days="".join(parts)), facts)
        rows = cursor.fetchall()
    return tuple(
        MovementRow(code, unit, party, Rupiah(debit), Rupiah(credit))
        for code, unit, party, debit, credit in rows
    )


def balances(*, cooperative_id: int, on: date) -> Mapping[str, Rupiah]:
    """The balance of every account that ever moved, at the end of a day, on its own side."""
    rows = movements(
        cooperative_id=cooperative_id, first_day=BEGINNING, last_day=on, with_closing=True
    )
    codes = {row.code for row in rows}
    return _on_own_side(rows, chart_for(cooperative_id=cooperative_id, codes=codes))


def trial_balance(*, cooperative_id: int, first_day: date, last_day: date) -> tuple[TrialRow, ...]:
    """The trial balance (neraca saldo) of a period, closing entries left out."""
    opening = balances(cooperative_id=cooperative_id, on=first_day - timedelta(days=1))
    moved: dict[str, tuple[int, int]] = {}
    for row in movements(cooperative_id=cooperative_id, first_day=first_day, last_day=last_day):
        debit, credit = moved.get(row.code, (0, 0))
        moved[row.code] = (debit + row.debit, credit + row.credit)
    codes = opening.keys() | moved.keys()
    accounts = chart_for(cooperative_id=cooperative_id, codes=codes)
    return tuple(
        _trial_row(accounts[code], opening.get(code, Rupiah(0)), moved.get(code, (0, 0)))
        for code in sorted(codes)
    )


def _trial_row(account: AccountFact, opening: Rupiah, moved: tuple[int, int]) -> TrialRow:
    debit, credit = moved
    change = debit - credit if account.side is Side.DEBIT else credit - debit
    return TrialRow(
        code=account.code,
        name=account.name,
        side=account.side,
        opening=opening,
        debit=Rupiah(debit),
        credit=Rupiah(credit),
        closing=opening + change,
    )


def _on_own_side(
    rows: Iterable[MovementRow], accounts: Mapping[str, AccountFact]
) -> dict[str, Rupiah]:
    found: dict[str, Rupiah] = {}
    for row in rows:
        change = row.debit - row.credit
        if accounts[row.code].side is Side.CREDIT:
            change = -change
        found[row.code] = found.get(row.code, Rupiah(0)) + change
    return found


def _whole_months(first_day: date, last_day: date) -> dict[str, date]:
    """Cut a period into whole months and the days before and after them."""
    first_month, last_month = Month.of(first_day), Month.of(last_day)
    start = first_month if first_day == first_month.first_day else first_month.next()
    end = last_month.next() if last_day == last_month.last_day else last_month
    nothing = {
        "head_end": first_day - timedelta(days=1),
        "tail_start": last_day + timedelta(days=1),
    }
    days = {"first_day": first_day, "last_day": last_day, **nothing}
    if start >= end:  # no whole month: everything is read day by day
        return {**days, "first_month": BEGINNING, "end_month": BEGINNING, "head_end": last_day}
    if start != first_month:
        days["head_end"] = start.first_day - timedelta(days=1)
    if end == last_month:
        days["tail_start"] = end.first_day
    return {**days, "first_month": start.first_day, "end_month": end.first_day}
