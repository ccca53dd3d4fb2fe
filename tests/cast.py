"""The cast of every test: Sari, Budi, Tini, Wayan, and Joko from the neighbouring co-op."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from sokoguru.cooperatives.operations import record_resolution
from sokoguru.cooperatives.vocabulary import (
    Articles,
    CooperativeFact,
    CooperativeKind,
    Resolution,
    ResolutionSource,
    UnitFact,
    UnitKind,
    VolumeItem,
)
from sokoguru.counter.operations import found, join_at_counter
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import forget_charts
from sokoguru.ledger.vocabulary import ChartTemplate
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings.vocabulary import MoneyAccount

DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)

ARTICLES = Articles(
    pokok=Rupiah(100_000),
    wajib_by_group={"umum": Rupiah(10_000), "pengusaha": Rupiah(25_000)},
    shu_shares_bps={
        "cadangan": 4000,
        "jasa_anggota": 4000,
        "dana_pengurus": 500,
        "dana_karyawan": 500,
        "dana_pendidikan": 500,
        "dana_sosial": 500,
        "dana_pembangunan": 0,
    },
)
SHOP = UnitFact(code="toko", name="Toko", kind=UnitKind.SHOP, counts=(VolumeItem.SALES,))
MARKETING = UnitFact(
    code="pemasaran",
    name="Pemasaran",
    kind=UnitKind.MARKETING,
    counts=(VolumeItem.CONSIGNMENT,),
)


def found_for_tests(slug: str, name: str, by: Actor) -> CooperativeFact:
    """A consumer co-op with a shop and a marketing unit, its books open for 2026."""
    return found(
        name=name,
        slug=slug,
        kind=CooperativeKind.CONSUMER,
        legal_number="518/BH/2019",
        address="Jl. Pasar 1, Semarang",
        phone="0812345678",
        founded_on=date(2019, 1, 7),
        articles=ARTICLES,
        units=(SHOP, MARKETING),
        books_from=DAY,
        founder_user_id=None,
        by=by,
        chart=ChartTemplate.MULTI,
    )


MINUTES_PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
A_MEETING = UUID("019aa000-0000-7000-8000-0000000000aa")


def adopted(cooperative_id: int, resolution: Resolution, by: Actor) -> Resolution:
    """The same resolution, after a meeting adopted it and it was written down."""
    record_resolution(
        cooperative_id=cooperative_id,
        resolution=resolution,
        source=ResolutionSource.MEETING,
        meeting_ref=A_MEETING,
        votes=None,
        document_id=None,
        by=by,
    )
    return resolution


@pytest.fixture(autouse=True)
def _fresh_charts() -> Iterator[None]:
    """A database restored from its template may give the same number to another co-op."""
    forget_charts()
    yield
    forget_charts()


@pytest.fixture
def on() -> date:
    """The day of the test."""
    return DAY


@pytest.fixture
def actor() -> Actor:
    """Budi, the treasurer."""
    return Actor(name="Budi", at=NOON)


@pytest.fixture
def neighbour(db: None, actor: Actor) -> CooperativeFact:
    """Joko's co-op, whose rows nobody else may see."""
    return found_for_tests("tetangga", "Koperasi Tetangga", actor)


@pytest.fixture
def cooperative(db: None, actor: Actor) -> Iterator[CooperativeFact]:
    """Koperasi Sejahtera, already entered."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    with tenant(body.id):
        yield body


def join(cooperative_id: int, name: str, nik: str, by: Actor, *, group: str = "umum") -> MemberFact:
    """Make somebody a member by paying simpanan pokok at the counter."""
    joined = join_at_counter(
        cooperative_id=cooperative_id,
        name=name,
        nik=nik,
        phone="081200000001",
        address="Dusun Krajan",
        group=group,
        consent=True,
        money=MoneyAccount.CASH,
        on=DAY,
        key=f"join:{nik}",
        by=by,
    )
    return joined.member


@pytest.fixture
def sari(cooperative: CooperativeFact, actor: Actor) -> MemberFact:
    """Sari, an active member with simpanan pokok paid."""
    return join(cooperative.id, "Sari Wulandari", "3374014502900001", actor)
