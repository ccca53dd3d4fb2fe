"""What the registers know stands in the notes beside what the books hold."""

from datetime import date

import pytest

from sokoguru.assets.operations import register_asset
from sokoguru.assets.vocabulary import AssetDetails, AssetKind
from sokoguru.capital.operations import (
    give_back_participation,
    receive_money_grant,
    receive_participation,
    take_loan,
)
from sokoguru.capital.vocabulary import (
    Agreement,
    GrantDetails,
    LoanDetails,
    LoanTerms,
    Method,
    ParticipationDetails,
    Purpose,
)
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.reports.calculations.notes.words import NoteSection
from sokoguru.reports.queries.notes import notes
from tests.cast import DAY

pytestmark = pytest.mark.django_db
CONTRACT = ParticipationDetails(
    holder="CV Maju",
    contract_number="MP/1/2026",
    contract_on=DAY,
    amount=Rupiah(5_000_000),
    profit_bps=3_000,
    risk_bps=2_000,
    unit="toko",
    terms="Dua tahun",
)
LOAN = LoanDetails(
    source="bank",
    lender="Bank Desa",
    agreement_number="PK/12/2026",
    agreement_on=DAY,
    resolution_number="RA/3/2026",
    unit="toko",
    terms=LoanTerms(
        principal=Rupiah(12_000_000),
        rate_bps=1_800,
        method=Method.FLAT,
        instalments=12,
        received_on=DAY,
    ),
)
GRANT = GrantDetails(
    donor="Dinas Koperasi",
    agreement=Agreement(number="NPHD/7/2026", agreed_on=DAY, conditions="Untuk pelatihan"),
    purposes=(Purpose(name="Pelatihan", planned=Rupiah(7_000_000)),),
)
SHELF = AssetDetails(
    kind=AssetKind.EQUIPMENT, name="Rak", cost=Rupiah(4_800_000), quantity=4, life_months=48
)


def rows_of(house: CooperativeFact, key: str) -> list[tuple[object, ...]]:
    """The rows of the last table of a section."""
    found: NoteSection | None = notes(cooperative_id=house.id, year=2026).section(key)
    assert found is not None
    return [row.cells for row in found.tables[-1].rows]


def test_assets_stand_with_method_life_and_book_value(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    register_asset(
        cooperative_id=cooperative.id, details=SHELF, on=DAY, key="rak", by=actor, paid_from="2201"
    )
    kind, life, pieces, cost, gone, left = rows_of(cooperative, "mutasi_aset_tetap")[0]
    assert kind == AssetKind.EQUIPMENT.label
    assert life == "Garis lurus, 48 bulan"
    assert (pieces, cost, gone, left) == ("4", 4_800_000, 0, 4_800_000)


def test_loans_stand_with_their_terms_and_what_is_left(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    take_loan(cooperative_id=cooperative.id, details=LOAN, money="1102", key="kredit", by=actor)
    lender, terms, principal, left, _ = rows_of(cooperative, "mutasi_pinjaman")[0]
    assert lender == "Bank Desa, PK/12/2026"
    assert terms == "18 % setahun, 12 bulan sejak 2 Maret 2026"
    assert (principal, left) == (12_000_000, 12_000_000)


def test_grants_stand_with_their_conditions(cooperative: CooperativeFact, actor: Actor) -> None:
    receive_money_grant(
        cooperative_id=cooperative.id,
        details=GRANT,
        amount=Rupiah(7_000_000),
        on=DAY,
        key="hibah",
        by=actor,
    )
    donor, agreement, amount, used = rows_of(cooperative, "mutasi_hibah")[0]
    assert donor == "Dinas Koperasi, 2 Maret 2026"
    assert agreement == "NPHD/7/2026: Untuk pelatihan"
    assert (amount, used) == (7_000_000, 0)


def test_participations_stand_with_their_part_of_profit_and_risk(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    found = receive_participation(
        cooperative_id=cooperative.id, details=CONTRACT, money="1102", on=DAY, key="mp", by=actor
    )
    give_back_participation(
        cooperative_id=cooperative.id,
        participation_id=found.id,
        amount=Rupiah(2_000_000),
        money="1102",
        on=date(2026, 9, 1),
        key="kembali",
        by=actor,
    )
    holder, terms, amount, left = rows_of(cooperative, "mutasi_modal_penyertaan")[0]
    assert holder == "CV Maju, MP/1/2026"
    assert terms == "Hasil 30 %, risiko 20 %. Dua tahun"
    assert (amount, left) == (5_000_000, 3_000_000)
