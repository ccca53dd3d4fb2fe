"""Statements over ten years of books, and closing a year of a large co-operative.

    python -m benchmarks.statements [--entries 1000000] [--members 100000] [--folder /dev/shm]

Limits measured in the same run: the plain `SELECT sum ... GROUP BY` over all transfers, which is
what a statement without kept sums would read, and for closing the sum of the year alone.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from benchmarks.books import timed
from benchmarks.place import clerk, machine, place, settle

FIRST, LAST = 2017, 2026
ROUNDS = 5
GROW = """
WITH fresh AS (
    SELECT gen_random_uuid() AS id, n, n %% 8 AS what,
           date '2017-01-01' + (n::bigint * 3652 / %(count)s)::int AS day
    FROM generate_series(0, %(count)s - 1) n
), added AS (
    INSERT INTO ledger_entry (cooperative_id, id, source_key, content_hash, kind, booked_on,
                              posted_at, document, memo, actor_name)
    SELECT %(cooperative)s, id, 'grow:' || n, '\\x00',
           (ARRAY['simpanan','simpanan','penjualan','penjualan','penjualan','penjualan',
                  'pembelian','beban'])[what + 1],
           day, now(), '', 'Ukur', 'Ukur' FROM fresh
), moved AS (
    INSERT INTO ledger_transfer (cooperative_id, entry_id, position, booked_on, debit, credit,
                                 amount, credit_member_id, unit, party)
    SELECT %(cooperative)s, id, 1, day,
           (ARRAY['1101','1101','1101','5111','1101','5211','1301','6101'])[what + 1],
           (ARRAY['2101','3102','4111','1301','4211','1301','1101','1101'])[what + 1],
           (ARRAY[20000,10000,30000,21000,12000,9000,35000,4000])[what + 1],
           CASE WHEN what IN (0, 1) THEN (%(members)s::uuid[])[1 + n %% %(size)s] END,
           CASE WHEN what IN (2, 3, 4, 5) THEN 'toko' END,
           (ARRAY['A','A','A','A','N','N','',''])[what + 1]
    FROM fresh
)
INSERT INTO ledger_pending (cooperative_id, entry_id, is_rolled)
SELECT %(cooperative)s, id, false FROM fresh
"""
PLAIN = """
SELECT code, sum(l.debit), sum(l.credit) FROM ledger_transfer t CROSS JOIN LATERAL
    (VALUES (t.debit, amount, 0), (t.credit, 0, amount)) l(code, debit, credit)
WHERE cooperative_id = %s AND booked_on BETWEEN %s AND %s GROUP BY code
"""


def grow(cooperative_id: int, members: list[UUID], count: int) -> None:
    """Add entries of ten years straight to the tables, and sum them as housekeeping does."""
    from django.db import connections

    from sokoguru.database.tenancy import tenant
    from sokoguru.ledger.operations import open_year, roll_up

    with tenant(cooperative_id):
        for year in range(LAST - 1, FIRST - 1, -1):
            open_year(cooperative_id=cooperative_id, year=year, by=clerk())
    facts: dict[str, Any] = {"cooperative": cooperative_id, "members": members, "count": count}
    with connections["owner"].cursor() as cursor:
        cursor.execute(GROW, {**facts, "size": len(members)})
    with tenant(cooperative_id):
        roll_up(cooperative_id=cooperative_id)
    with connections["owner"].cursor() as cursor:  # what autovacuum does a minute later
        cursor.execute("VACUUM ANALYZE")


def plain(cooperative_id: int, first: date, last: date) -> Callable[[], None]:
    """The sums of all transfers of some years, from the transfers themselves."""
    from django.db import connections

    def work() -> None:
        with connections["owner"].cursor() as cursor:
            cursor.execute(PLAIN, [cooperative_id, first, last])
            cursor.fetchall()

    return work


def close(cooperative_id: int) -> None:
    """Close year after year, each in one transaction; the last one is what is told."""
    from sokoguru.database.tenancy import tenant
    from sokoguru.ledger.operations import close_year

    took = 0.0
    for year in range(FIRST, LAST):
        start = time.perf_counter()
        with tenant(cooperative_id):
            close_year(cooperative_id=cooperative_id, year=year, by=clerk())
        took = time.perf_counter() - start
    raw = timed(plain(cooperative_id, date(LAST - 1, 1, 1), date(LAST - 1, 12, 31)), 3)
    told(f"closing the books of {LAST - 1}", raw, took)


def open_statements(cooperative_id: int) -> None:
    """Each statement of the last year beside the year before, and the neraca of today."""
    from sokoguru.database.tenancy import tenant
    from sokoguru.reports import queries
    from sokoguru.reports.vocabulary import CashFlowMethod

    year = LAST - 1
    facts: Any = {"cooperative_id": cooperative_id, "year": year}
    end = date(year, 12, 31)
    questions: dict[str, Callable[[], object]] = {
        "neraca": lambda: queries.balance_sheet(cooperative_id=cooperative_id, on=end),
        "PHU": lambda: queries.income_statement(**facts),
        "perubahan ekuitas": lambda: queries.equity_changes(**facts),
        "arus kas, direct": lambda: queries.cash_flow(**facts, method=CashFlowMethod.DIRECT),
        "arus kas, indirect": lambda: queries.cash_flow(**facts, method=CashFlowMethod.INDIRECT),
        "all of a yearly report": lambda: queries.yearly_statements(**facts),
    }
    raw = timed(plain(cooperative_id, date(FIRST, 1, 1), end), 3)
    for name, question in questions.items():

        def work(question: Callable[[], object] = question) -> None:
            with tenant(cooperative_id):
                question()

        told(name, raw, timed(work, ROUNDS))


def told(name: str, raw: float, ours: float) -> None:
    """One line: the limit, our figure, and how they stand to each other."""
    print(f"{name}: plain sums {raw * 1000:,.0f} ms, ours {ours * 1000:,.0f} ms, "
          f"{raw / ours:,.1f}x faster")  # fmt: skip


def main() -> None:
    """Grow the books, close them, open the statements."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--members", type=int, default=100_000)
    parser.add_argument("--folder")
    options = parser.parse_args()
    print(f"{machine()}; data in {options.folder or 'the temporary folder'}")
    print(f"{options.entries:,} entries of {FIRST} to {LAST}, {options.members:,} members")
    with place(options.folder):
        cooperative_id, members = settle(options.members)
        grow(cooperative_id, members, options.entries)
        close(cooperative_id)
        open_statements(cooperative_id)


if __name__ == "__main__":
    main()
