"""Bulk import through the public operation, beside COPY of the same rows.

    python -m benchmarks.bulk [--entries 200000] [--members 2000] [--folder /dev/shm]

Raw limit: COPY of the rows that the import left in the journal (entries, transfers and the list of
entries waiting for the sums) into empty tables with the same indexes, no checks, no digests. COPY
of the transfers alone is shown as well. Three rounds; the ratio of the medians is what counts.
"""

from __future__ import annotations

import argparse
import statistics
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from benchmarks.place import clerk, machine, place, settle

if TYPE_CHECKING:
    from sokoguru.ledger.vocabulary import EntryDraft

ROUNDS = 3
FIRST_DAY = date(2026, 1, 1)
EMPTY = """
DROP TABLE IF EXISTS raw_copy;
CREATE TABLE raw_copy (LIKE {table} INCLUDING INDEXES);
"""
READ = """
COPY (SELECT * FROM {table} WHERE {key} IN (
    SELECT id FROM ledger_entry WHERE source_key LIKE 'bulk:{run}:%')) TO STDOUT
"""
TABLES = ("ledger_entry", "ledger_transfer", "ledger_pending")


def drafts_of(members: list[UUID], count: int, run: int) -> list[EntryDraft]:
    """Deposits spread over members and the days of a year: what a spreadsheet would bring."""
    from sokoguru.foundation.money import Rupiah
    from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, TransferDraft

    amount = Rupiah(5_000)
    return [
        EntryDraft(
            EntryKind.SAVINGS,
            FIRST_DAY + timedelta(days=n % 365),
            f"bulk:{run}:{n}",
            "Setoran",
            (TransferDraft("1101", "2101", amount, credit_member=members[n % len(members)]),),
        )
        for n in range(count)
    ]


def post_all(cooperative_id: int, drafts: list[EntryDraft]) -> float:
    """Seconds of posting them together, all or none."""
    from sokoguru.database.tenancy import tenant
    from sokoguru.ledger.operations import post_many

    start = time.perf_counter()
    with tenant(cooperative_id):
        post_many(cooperative_id=cooperative_id, entries=drafts, by=clerk())
    return time.perf_counter() - start


def copy_all(run: int) -> dict[str, float]:
    """Seconds of COPY, for each table, of the rows that this run posted."""
    from django.db import connections

    seconds = {}
    with connections["owner"].cursor() as cursor:
        for table in TABLES:
            key = "id" if table == "ledger_entry" else "entry_id"
            cursor.execute(EMPTY.format(table=table))
            with cursor.copy(READ.format(table=table, key=key, run=run)) as out:
                rows = b"".join(bytes(block) for block in out)
            start = time.perf_counter()
            with cursor.copy("COPY raw_copy FROM STDIN") as into:
                into.write(rows)
            seconds[table] = time.perf_counter() - start
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=200_000)
    parser.add_argument("--members", type=int, default=2_000)
    parser.add_argument("--folder", help="where the data lies; /dev/shm for a RAM disk")
    options = parser.parse_args()
    print(f"{machine()}; data in {options.folder or 'the temporary folder'}")
    with place(options.folder):
        cooperative_id, members = settle(options.members)
        posted, copied, alone = [], [], []
        for run in range(ROUNDS):
            posted.append(post_all(cooperative_id, drafts_of(members, options.entries, run)))
            seconds = copy_all(run)
            copied.append(sum(seconds.values()))
            alone.append(seconds["ledger_transfer"])
            print(f"  posted in {posted[-1]:.1f} s, copied in {copied[-1]:.1f} s", flush=True)
        took, limit, transfers = map(statistics.median, (posted, copied, alone))
        print(
            f"bulk import of {options.entries:,} entries: {options.entries / took:,.0f}/s;"
            f" COPY of the same rows {limit:.1f} s, ratio {limit / took:.2f};"
            f" COPY of the transfers alone {transfers:.1f} s, ratio {transfers / took:.2f}"
        )


if __name__ == "__main__":
    main()
