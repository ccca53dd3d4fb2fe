"""A place to measure in: an embedded server of its own, with one co-operative and its members."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from sokoguru.foundation.actor import Actor

DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)


@contextmanager
def place(folder: str | None = None) -> Iterator[str]:
    """Start a server under `folder` (a RAM disk, or the disk), set Django up on it, clean up after.

    Must be entered before anything of Django is imported; answers with the socket folder.
    """
    home = Path(tempfile.mkdtemp(prefix="sokoguru-bench-", dir=folder))
    os.environ.update(
        SOKOGURU_DATA=str(home),
        DJANGO_SETTINGS_MODULE="sokoguru.config.settings",
        SOKOGURU_SECRET_KEY="only for measuring",  # noqa: S106
    )
    from sokoguru.database import embedded

    try:
        socket_folder = embedded.start(home)
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, skip_checks=True)
        yield socket_folder
    finally:
        from django.db import connections

        connections.close_all()
        shutil.rmtree(home, ignore_errors=True)


def settle(members: int) -> tuple[int, list[UUID]]:
    """Found a co-op with that many members; answers with its number and theirs."""
    from sokoguru.cooperatives.vocabulary import (
        Articles,
        CooperativeKind,
        UnitFact,
        UnitKind,
        VolumeItem,
    )
    from sokoguru.counter.operations import found
    from sokoguru.database.tenancy import tenant
    from sokoguru.foundation.identifiers import uuid7
    from sokoguru.foundation.money import Rupiah
    from sokoguru.ledger.vocabulary import ChartTemplate

    body = found(
        name="Koperasi Ukur",
        slug="ukur",
        kind=CooperativeKind.CONSUMER,
        legal_number="1",
        address="Jl. Ukur 1",
        phone="08",
        founded_on=date(2019, 1, 7),
        articles=Articles(
            pokok=Rupiah(100_000),
            wajib_by_group={"umum": Rupiah(10_000)},
            shu_shares_bps={"cadangan": 4000, "jasa_anggota": 6000},
        ),
        units=(UnitFact(code="toko", name="Toko", kind=UnitKind.SHOP, counts=(VolumeItem.SALES,)),),
        books_from=DAY,
        founder_user_id=None,
        by=clerk(),
        chart=ChartTemplate.MULTI,
    )
    ids = [uuid7() for _ in range(members)]
    with tenant(body.id):
        _enrol(body.id, ids)
    return body.id, ids


def clerk() -> Actor:
    """Who acts in the benchmarks."""
    from sokoguru.foundation.actor import Actor

    return Actor(name="Ukur", at=NOON)


def _enrol(cooperative_id: int, ids: list[UUID]) -> None:
    """Members straight into their table: enrolling is not what is measured."""
    from sokoguru.members.models import Member

    Member.objects.bulk_create(
        (
            Member(
                cooperative_id=cooperative_id,
                id=member_id,
                number=f"{n:07}",
                name=f"Anggota {n}",
                folded_name=f"anggota {n}",
                nik=f"3374{n:012}",
                phone="08",
                address="Jl. Ukur",
                group="umum",
                state="aktif",
                consented_at=NOON,
                applied_on=date(2020, 1, 1),
                joined_on=date(2020, 1, 1),
            )
            for n, member_id in enumerate(ids, start=1)
        ),
        batch_size=10_000,
    )


def machine() -> str:
    """What this was measured on, for the head of a report."""
    processor = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        "unknown",
    )
    return f"{os.cpu_count()} x {processor}, Python {sys.version.split()[0]}"
