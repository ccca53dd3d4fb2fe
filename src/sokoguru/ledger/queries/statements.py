"""Statements: what moved on an account or for a member, line by line, each with its balance.

The database runs the balances and hands over only the lines that are read, in one statement and so
in one snapshot. A page of a long account starts where the sums of its days say that it starts.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries.chart import account as find_account
from sokoguru.ledger.queries.chart import chart_for
from sokoguru.ledger.vocabulary import AccountFact, AccountStatement, Side, StatementRow

# A page size beyond every statement: all lines at once.
EVERYTHING = 1_000_000_000
_SIDES = {side.value: side for side in Side}

# Amounts count +1 on the debit side and -1 on the credit side; the caller turns them to the
# account's own side. `waiting` are lines of entries that the sums do not hold yet; `bounds` are the
# days that the page touches, with the change and the lines before the first of them.
_ACCOUNT = """
WITH waiting AS MATERIALIZED (
    SELECT t.booked_on AS day, l.debit, l.credit
    FROM ledger_pending p
    JOIN ledger_transfer t ON t.cooperative_id = p.cooperative_id AND t.entry_id = p.entry_id
    CROSS JOIN LATERAL (VALUES (t.debit, t.amount, 0::bigint), (t.credit, 0, t.amount))
         AS l(code, debit, credit)
    WHERE p.cooperative_id = %(cooperative)s AND NOT p.is_rolled AND l.code = %(code)s
      AND t.booked_on <= %(last_day)s
), opening AS (
    SELECT coalesce(sum(debit - credit), 0)::bigint AS change FROM (
        SELECT debit, credit FROM ledger_monthsum
        WHERE cooperative_id = %(cooperative)s AND code = %(code)s AND month < %(month)s
        UNION ALL
        SELECT debit, credit FROM ledger_daysum
        WHERE cooperative_id = %(cooperative)s AND code = %(code)s
          AND day >= %(month)s AND day < %(first_day)s
        UNION ALL
        SELECT debit, credit FROM waiting WHERE day < %(first_day)s
    ) AS sums
), days AS (
    SELECT day, sum(debit - credit) AS change, sum(lines) AS lines FROM (
        SELECT day, debit, credit, lines FROM ledger_daysum
        WHERE cooperative_id = %(cooperative)s AND code = %(code)s
          AND day BETWEEN %(first_day)s AND %(last_day)s
        UNION ALL
        SELECT day, debit, credit, 1 FROM waiting WHERE day >= %(first_day)s
    ) AS sums GROUP BY day
), running AS (
    SELECT day, sum(change) OVER upto - change AS before, sum(change) OVER upto AS after,
           sum(lines) OVER upto - lines AS skipped, sum(lines) OVER upto AS through
    FROM days WINDOW upto AS (ORDER BY day)
), bounds AS MATERIALIZED (
    SELECT min(day) AS first_day, max(day) AS last_day, min(skipped) AS skipped,
           (array_agg(before ORDER BY day))[1] AS before
    FROM running WHERE skipped < %(start)s + %(size)s AND through > %(start)s
), lines AS (
    SELECT entry_id, booked_on, position, 'D' AS side, amount, credit AS other, amount AS change
    FROM ledger_transfer
    WHERE cooperative_id = %(cooperative)s AND debit = %(code)s
      AND booked_on >= (SELECT first_day FROM bounds)
      AND booked_on <= (SELECT last_day FROM bounds)
    UNION ALL
    SELECT entry_id, booked_on, position, 'K', amount, debit, -amount
    FROM ledger_transfer
    WHERE cooperative_id = %(cooperative)s AND credit = %(code)s
      AND booked_on >= (SELECT first_day FROM bounds)
      AND booked_on <= (SELECT last_day FROM bounds)
), page AS (
    SELECT lines.*, sum(change) OVER (ORDER BY booked_on, entry_id, position, side) AS moved
    FROM lines ORDER BY booked_on, entry_id, position, side
    OFFSET (SELECT %(start)s - skipped FROM bounds) LIMIT %(size)s
), whole AS (
    SELECT o.change AS opening, coalesce(o.change + sum(d.change), o.change)::bigint AS closing,
           coalesce(sum(d.lines), 0)::bigint AS total
    FROM opening o LEFT JOIN days d ON true GROUP BY o.change
)
SELECT w.opening, w.closing, w.total, page.entry_id, page.booked_on, e.memo, page.side, page.amount,
       (w.opening + b.before + page.moved)::bigint, page.other
FROM whole w CROSS JOIN bounds b LEFT JOIN page ON true
LEFT JOIN ledger_entry e ON e.cooperative_id = %(cooperative)s AND e.id = page.entry_id
ORDER BY page.booked_on, page.entry_id, page.position, page.side
"""

_LINES_OF_MEMBER = """
    SELECT entry_id, booked_on, position, 'D' AS side, debit AS code, amount, credit AS other,
           amount AS change
    FROM ledger_transfer
    WHERE cooperative_id = %(cooperative)s AND debit_member_id = %(member)s
      AND booked_on <= %(last_day)s
    UNION ALL
    SELECT entry_id, booked_on, position, 'K', credit, amount, debit, -amount
    FROM ledger_transfer
    WHERE cooperative_id = %(cooperative)s AND credit_member_id = %(member)s
      AND booked_on <= %(last_day)s
"""

# One member on one account: his index leads to few lines, so they are all summed.
_MEMBER_ON_ACCOUNT = f"""
WITH lines AS MATERIALIZED (
    SELECT * FROM ({_LINES_OF_MEMBER}) AS every WHERE code = %(code)s
), whole AS (
    SELECT coalesce(sum(change) FILTER (WHERE booked_on < %(first_day)s), 0)::bigint AS opening,
           coalesce(sum(change), 0)::bigint AS closing,
           count(*) FILTER (WHERE booked_on >= %(first_day)s) AS total
    FROM lines
), page AS (
    SELECT * FROM (
        SELECT lines.*, sum(change) OVER (ORDER BY booked_on, entry_id, position, side) AS balance
        FROM lines
    ) AS run WHERE booked_on >= %(first_day)s
    ORDER BY booked_on, entry_id, position, side OFFSET %(start)s LIMIT %(size)s
)
SELECT w.opening, w.closing, w.total, page.entry_id, page.booked_on, e.memo, page.side, page.amount,
       page.balance::bigint, page.other
FROM whole w LEFT JOIN page ON true
LEFT JOIN ledger_entry e ON e.cooperative_id = %(cooperative)s AND e.id = page.entry_id
ORDER BY page.booked_on, page.entry_id, page.position, page.side
"""  # noqa: S608  no word in it comes from outside

_MEMBER = f"""
SELECT line.entry_id, line.booked_on, e.memo, line.code, line.side, line.amount,
       line.balance::bigint, line.other
FROM (
    SELECT lines.*,
           sum(change) OVER (PARTITION BY code ORDER BY booked_on, entry_id, position, side)
           AS balance
    FROM ({_LINES_OF_MEMBER}) AS lines
) AS line
JOIN ledger_entry e ON e.cooperative_id = %(cooperative)s AND e.id = line.entry_id
WHERE line.booked_on >= %(first_day)s
ORDER BY line.booked_on, line.entry_id, line.position, line.side
"""  # noqa: S608  no word in it comes from outside


def account_statement(
    *,
    cooperative_id: int,
    code: str,
    first_day: date,
    last_day: date,
    member_id: UUID | None = None,
    page: int = 1,
    size: int = EVERYTHING,
) -> AccountStatement:
    """The lines of an account (or of one member on it) in a period, with running balances.

    Of a long statement one page of `size` lines is read, from page 1; opening, closing and `total`
    are always those of the whole period. Refuses an unknown account with `UnknownAccount`.
    """
    fact = find_account(cooperative_id=cooperative_id, code=code)
    asked = {
        "cooperative": cooperative_id,
        "code": code,
        "member": member_id,
        "first_day": first_day,
        "last_day": last_day,
        "month": Month.of(first_day).first_day,
        "start": (page - 1) * size,
        "size": size,
    }
    rows = _read(_ACCOUNT if member_id is None else _MEMBER_ON_ACCOUNT, asked)
    opening, closing, total = rows[0][:3]
    sign = _sign(fact)
    lines = tuple(
        StatementRow(
            entry_id, on, memo, code, _SIDES[side], Rupiah(amount), Rupiah(sign * balance), other
        )
        for *_, entry_id, on, memo, side, amount, balance, other in rows
        if entry_id is not None
    )
    return AccountStatement(fact, Rupiah(sign * opening), lines, Rupiah(sign * closing), total)


def member_statement(
    *, cooperative_id: int, member_id: UUID, first_day: date, last_day: date
) -> tuple[StatementRow, ...]:
    """Everything the books say of one member in a period, each line with its account's balance."""
    asked = {
        "cooperative": cooperative_id,
        "member": member_id,
        "first_day": first_day,
        "last_day": last_day,
    }
    rows = _read(_MEMBER, asked)
    codes = {row[3] for row in rows}
    accounts = chart_for(cooperative_id=cooperative_id, codes=codes)
    signs = {code: _sign(accounts[code]) for code in codes}
    return tuple(
        StatementRow(
            entry_id,
            on,
            memo,
            code,
            _SIDES[side],
            Rupiah(amount),
            Rupiah(signs[code] * balance),
            other,
        )
        for entry_id, on, memo, code, side, amount, balance, other in rows
    )


def _sign(account: AccountFact) -> int:
    return 1 if account.side is Side.DEBIT else -1


def _read(sql: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, asked)
        return list(cursor.fetchall())
