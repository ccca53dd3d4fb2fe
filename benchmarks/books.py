"""Trial balance and member statement on large books.

    python -m benchmarks.books [--entries 1000000] [--folder /dev/shm]

Limits measured in the same run: the plain `SELECT sum ... GROUP BY` over all transfers, and the
index scan of one member's rows.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from benchmarks.place import machine, place, settle

ROUNDS = 15
YEAR = (date(2026, 1, 1), date(2026, 12, 31))
GROW = """
WITH fresh AS (
    SELECT gen_random_uuid() AS id, row_number() OVER () AS n
    FROM generate_series(1, %(count)s)
), added AS (
    INSERT INTO ledger_entry (cooperative_id, id, source_key, content_hash, kind, booked_on,
                              posted_at, document, memo, actor_name)
    SELECT %(cooperative)s, id, 'grow:' || n, '\\x00', 'simpanan',
           date '2026-01-01' + (n %% 365)::int, now(), '', 'Setoran', 'Ukur' FROM fresh
), moved AS (
    INSERT INTO ledger_transfer (cooperative_id, entry_id, position, booked_on, debit, credit,
                                 amount, credit_member_id, party)
    SELECT %(cooperative)s, id, 1, date '2026-01-01' + (n %% 365)::int, '1101', '2101', 5000,
           (%(members)s::uuid[])[1 + n %% %(size)s], 'A' FROM fresh
)
INSERT INTO ledger_pending (cooperative_id, entry_id, is_rolled)
SELECT %(cooperative)s, id, false FROM fresh
"""


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median seconds of some rounds."""
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def grow(cooperative_id: int, members: list[UUID], count: int) -> None:
    """Add entries straight to the tables: loading them is not what is measured here."""
    from django.db import connections

    from sokoguru.database.tenancy import tenant
    from sokoguru.ledger.operations import roll_up

    with connections["owner"].cursor() as cursor:
        facts: dict[str, Any] = {"cooperative": cooperative_id, "members": members}
        facts["size"] = len(members)
        cursor.execute(GROW, {**facts, "count": count})
    with tenant(cooperative_id):
        roll_up(cooperative_id=cooperative_id)
    with connections["owner"].cursor() as cursor:  # what autovacuum does a minute later
        cursor.execute("VACUUM ANALYZE")


def read(cooperative_id: int, member: UUID) -> None:
    """Trial balance beside the plain sums, member statement beside the plain scan."""
    from django.db import connections

    from sokoguru.database.tenancy import tenant
    from sokoguru.ledger.queries import member_statement, trial_balance

    owner = connections["owner"].cursor()

    def plain_sums() -> None:
        owner.execute(
            "SELECT code, sum(l.debit), sum(l.credit) FROM ledger_transfer t CROSS JOIN LATERAL"
            " (VALUES (t.debit, amount, 0), (t.credit, 0, amount)) l(code, debit, credit)"
            " WHERE cooperative_id = %s AND booked_on BETWEEN %s AND %s GROUP BY code",
            [cooperative_id, *YEAR],
        )
        owner.fetchall()

    def plain_scan() -> None:
        owner.execute(
            "SELECT * FROM ledger_transfer WHERE cooperative_id = %s AND credit_member_id = %s"
            " AND booked_on BETWEEN %s AND %s ORDER BY booked_on",
            [cooperative_id, member, *YEAR],
        )
        owner.fetchall()

    def ask(question: Callable[..., object], **facts: object) -> Callable[[], None]:
        def work() -> None:
            with tenant(cooperative_id):
                question(
                    cooperative_id=cooperative_id, first_day=YEAR[0], last_day=YEAR[1], **facts
                )

        return work

    sums, trial = timed(plain_sums), timed(ask(trial_balance))
    print(
        f"trial balance: plain GROUP BY {sums * 1000:,.1f} ms, ours {trial * 1000:,.1f} ms,"
        f" {sums / trial:,.0f}x faster"
    )
    scan, statement = timed(plain_scan), timed(ask(member_statement, member_id=member))
    print(
        f"member statement: index scan {scan * 1000:,.1f} ms, ours {statement * 1000:,.1f} ms,"
        f" ratio {statement / scan:.1f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--members", type=int, default=2_000)
    parser.add_argument("--folder")
    options = parser.parse_args()
    print(f"{machine()}; data in {options.folder or 'the temporary folder'}")
    with place(options.folder):
        cooperative_id, members = settle(options.members)
        grow(cooperative_id, members, options.entries)
        read(cooperative_id, members[0])


if __name__ == "__main__":
    main()
