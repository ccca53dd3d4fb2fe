"""SHU for many members recorded: slips and payable entries, beside COPY of the same rows.

    python -m benchmarks.shu_record [MEMBERS] [--folder /dev/shm]

Raw limit: COPY of the very rows, already rendered, into tables with the same columns and indexes
but without foreign keys, checks and row-level security. Recording is the INSERT of all slips and
the posting of the decision (J40); what determining reads and computes before that is printed too.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from benchmarks.place import clerk, machine, place, settle

MEMBERS = 1_000_000
TARGET_RATIO = 2.0
YEAR = 2026
# What recording adds: the slips of one determination, and the lines and balances of the decision.
ROWS = {
    "surplus_slip": "determination_id = (SELECT id FROM surplus_determination"
    " ORDER BY number DESC LIMIT 1)",
    "ledger_transfer": "debit = '3402'",
    "ledger_memberbalance": "code = '2501'",
}


def main() -> None:
    """Print every figure; a missed target is printed as missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("members", type=int, nargs="?", default=MEMBERS)
    parser.add_argument("--folder", default=None)
    options = parser.parse_args()
    print(machine())
    with place(options.folder) as socket_folder:
        cooperative_id, members = settle(options.members)
        _measure(cooperative_id, members, socket_folder)


def _measure(cooperative_id: int, members: list[UUID], socket_folder: str) -> None:
    from sokoguru.cooperatives.operations import record_resolution
    from sokoguru.cooperatives.vocabulary import Resolution, ResolutionSource, Subject
    from sokoguru.database.tenancy import tenant
    from sokoguru.foundation.identifiers import uuid7
    from sokoguru.surplus.operations import approve_allocation, determine_surplus

    by = clerk()
    _live_a_year(cooperative_id, members)
    resolution = Resolution(
        number="RAT-1",
        adopted_on=date(YEAR + 1, 2, 20),
        meeting="RAT",
        subject=Subject.SURPLUS,
        text="Membagi SHU.",
    )
    with tenant(cooperative_id):
        record_resolution(
            cooperative_id=cooperative_id,
            resolution=resolution,
            source=ResolutionSource.PAPER,
            meeting_ref=None,
            votes=None,
            document_id=uuid7(),
            by=by,
        )
        determined = _timed(
            "determine: read, compute, write slips",
            lambda: determine_surplus(cooperative_id=cooperative_id, year=YEAR, by=by),
        )
    with tenant(cooperative_id):
        slips = _write_again(cooperative_id)
        print(f"  of it writing the slips: {slips:.1f} s")
    with tenant(cooperative_id):
        decided = _timed(
            "decide: post the payable entries",
            lambda: approve_allocation(
                cooperative_id=cooperative_id, year=YEAR, resolution=resolution, by=by
            ),
        )
    limit = _copy_the_same(socket_folder)
    ratio = (slips + decided) / limit
    verdict = "met" if ratio <= TARGET_RATIO else "MISSED"
    print(f"COPY of the same rows with indexes: {limit:.1f} s")
    print(f"recorded in {slips + decided:.1f} s (whole act {determined + decided:.1f} s)")
    print(f"  ratio {ratio:.2f}, target {TARGET_RATIO:.0f} or less: {verdict}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"most memory of the process: {peak:,} MB, {peak * 1024 // len(members):,} KB a member")


def _timed(title: str, act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    seconds = time.perf_counter() - begun
    print(f"{title}: {seconds:.1f} s")
    return seconds


def _live_a_year(cooperative_id: int, members: list[UUID]) -> None:
    """Savings and a purchase for everybody, in large entries; not what is measured."""
    from sokoguru.database.tenancy import tenant
    from sokoguru.foundation.money import Rupiah
    from sokoguru.ledger.operations import close_year, open_year, post
    from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, Party, TransferDraft
    from sokoguru.members.models import Member
    from sokoguru.members.vocabulary import ApplicantKind

    by, size, day = clerk(), 10_000, date(YEAR, 6, 1)
    with tenant(cooperative_id):
        Member.objects.of(cooperative_id).update(applicant=ApplicantKind.PERSON.value)
        for start in range(0, len(members), size):
            part = list(enumerate(members[start : start + size], start=start))
            saved = tuple(
                TransferDraft("1101", "3101", Rupiah(100_000), credit_member=member)
                for _, member in part
            )
            bought = tuple(
                TransferDraft(
                    "1101",
                    "4111",
                    Rupiah(50_000 + place % 9_973 * 100),
                    credit_member=member,
                    unit="toko",
                    party=Party.MEMBER,
                )
                for place, member in part
            )
            key = f"year:{start}"
            draft = EntryDraft(EntryKind.JOURNAL, day, key, "Tahun ukur", saved + bought)
            post(cooperative_id=cooperative_id, entry=draft, by=by)
        close_year(cooperative_id=cooperative_id, year=YEAR, by=by)
        open_year(cooperative_id=cooperative_id, year=YEAR + 1, by=by)


def _write_again(cooperative_id: int) -> float:
    """Seconds to write the slips once more, as those of a second determination."""
    from sokoguru.foundation.identifiers import uuid7
    from sokoguru.surplus.models import Determination, Slip
    from sokoguru.surplus.operations.slips import write_slips

    row = Determination.objects.of(cooperative_id).get(year=YEAR)
    kept = Slip.objects.of(cooperative_id).filter(determination_id=row.id).order_by("place")
    columns = ("place", "member_id", "member_number", "transactions", "savings")
    rows = list(kept.values_list(*columns, "usaha", "modal", "tax", "salt"))
    row.id, row.number = uuid7(), row.number + 1
    row.save(force_insert=True)
    begun = time.perf_counter()
    write_slips(cooperative_id=cooperative_id, determination_id=row.id, rows=rows, at=clerk().at)
    return time.perf_counter() - begun


def _copy_the_same(socket_folder: str) -> float:
    """Seconds that COPY needs for the same rows into bare tables with the same indexes."""
    import psycopg
    from django.conf import settings

    where = settings.DATABASES["owner"]
    seconds = 0.0
    with psycopg.connect(
        host=socket_folder, user=where["USER"], dbname=where["NAME"], autocommit=True
    ) as link:
        for table, which in ROWS.items():
            raw = f"raw_{table}"
            link.execute(f"CREATE TABLE {raw} (LIKE {table} INCLUDING INDEXES)")
            rendered = _rendered(link, f"SELECT * FROM {table} WHERE {which}")  # noqa: S608
            begun = time.perf_counter()
            with link.cursor().copy(f"COPY {raw} FROM STDIN (FORMAT BINARY)") as copy:
                for block in rendered:
                    copy.write(block)
            seconds += time.perf_counter() - begun
    return seconds


def _rendered(link: Any, query: str) -> list[bytes]:
    with link.cursor().copy(f"COPY ({query}) TO STDOUT (FORMAT BINARY)") as copy:
        return [bytes(block) for block in copy]


if __name__ == "__main__":
    main()
