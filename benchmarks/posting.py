"""Durable single postings through the public operation, beside raw INSERTs of one row.

    python -m benchmarks.posting [--seconds 4] [--folder /dev/shm] [--clients 1 8]

Raw limit: a prepared INSERT of one transfer row into a table with nothing but its key, one commit
each. The two are measured in turns; the ratio of the medians of three rounds is what counts.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import time
from collections.abc import Sequence
from uuid import UUID, uuid4

from benchmarks.place import DAY, clerk, machine, place, settle

ROUNDS = 3
RAW_TABLE = """
CREATE TABLE IF NOT EXISTS raw_transfer (
    cooperative_id bigint, id uuid, booked_on date, debit text, credit text, amount bigint,
    member_id uuid, memo text, PRIMARY KEY (cooperative_id, id))
"""


def post_for(seconds: float, cooperative_id: int, members: Sequence[UUID]) -> int:
    """Post deposits until the time is up; answers with how many were acknowledged."""
    from sokoguru.database.tenancy import tenant
    from sokoguru.foundation.money import Rupiah
    from sokoguru.ledger.operations import post
    from sokoguru.ledger.queries import chart
    from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, TransferDraft

    by, run, count = clerk(), uuid4().hex, 0
    with tenant(cooperative_id):
        chart(cooperative_id=cooperative_id)
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        member = members[count % len(members)]
        transfer = TransferDraft("1101", "2101", Rupiah(5_000), credit_member=member)
        draft = EntryDraft(EntryKind.SAVINGS, DAY, f"{run}:{count}", "Setoran", (transfer,))
        post(cooperative_id=cooperative_id, entry=draft, by=by)
        count += 1
    return count


def insert_for(seconds: float, cooperative_id: int, members: Sequence[UUID]) -> int:
    """Insert raw rows until the time is up."""
    import psycopg
    from django.conf import settings

    where = settings.DATABASES["owner"]
    count = 0
    with psycopg.connect(
        host=where["HOST"], user=where["USER"], dbname=where["NAME"], autocommit=True
    ) as link:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            link.execute(
                "INSERT INTO raw_transfer VALUES (%s, %s, %s, '1101', '2101', 5000, %s, 'Setoran')",
                [cooperative_id, uuid4(), DAY, members[count % len(members)]],
                prepare=True,
            )
            count += 1
    return count


def _client(
    job: str, seconds: float, cooperative_id: int, members: Sequence[UUID], out: object
) -> None:
    import django

    django.setup()
    work = post_for if job == "post" else insert_for
    out.put(work(seconds, cooperative_id, members))  # type: ignore[attr-defined]


def rate(
    job: str, clients: int, seconds: float, cooperative_id: int, members: Sequence[UUID]
) -> float:
    """Acknowledged acts per second of that many client processes, each with its own members."""
    context = multiprocessing.get_context("spawn")
    out = context.Queue()
    share = len(members) // clients
    workers = [
        context.Process(
            target=_client,
            args=(job, seconds, cooperative_id, members[n * share : (n + 1) * share], out),
        )
        for n in range(clients)
    ]
    for worker in workers:
        worker.start()
    total: int = sum(out.get() for _ in workers)
    for worker in workers:
        worker.join()
    return total / seconds


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--folder", help="where the data lies; /dev/shm for a RAM disk")
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 8])
    options = parser.parse_args()
    print(f"{machine()}; data in {options.folder or 'the temporary folder'}")
    with place(options.folder):
        from django.db import connections

        cooperative_id, members = settle(800)
        with connections["owner"].cursor() as cursor:
            cursor.execute(RAW_TABLE)
        for clients in options.clients:
            rates: dict[str, list[float]] = {"raw": [], "post": []}
            for _ in range(ROUNDS):
                for job, found in rates.items():
                    found.append(rate(job, clients, options.seconds, cooperative_id, members))
            raw, posted = (statistics.median(rates[job]) for job in ("raw", "post"))
            print(
                f"{clients} client(s): raw INSERT {raw:,.0f}/s, post {posted:,.0f}/s,"
                f" ratio {posted / raw:.2f}"
            )


if __name__ == "__main__":
    main()
