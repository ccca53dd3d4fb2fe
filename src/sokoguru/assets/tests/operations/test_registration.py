"""Assets come into the register, and into the books with the same act."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from sokoguru.assets.calculations import refusals
from sokoguru.assets.operations import take_over_asset
from sokoguru.assets.queries import asset_values, register_on
from sokoguru.assets.tests.register import (
    CHAIRS,
    DAY,
    LAND,
    MACHINE,
    balance,
    buy,
    journal,
)
from sokoguru.assets.vocabulary import AssetDetails, AssetKind, Condition, Funding, Method
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.queries import NoSuchFile
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent, PeriodIsClosed, lock_through
from sokoguru.ledger.queries import entry
from sokoguru.ledger.vocabulary import EntryKind

pytestmark = pytest.mark.django_db
GRANT = UUID("01890000-0000-7000-8000-000000000001")


def test_a_bought_asset_is_in_the_register_and_in_the_books(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    asset = buy(cooperative.id, actor)
    assert asset.number == "1605-0001"
    assert asset.funding is Funding.OWN
    assert balance(cooperative.id, "1605") == 60_000_000
    assert balance(cooperative.id, "1102") == -60_000_000
    assert asset.entry_id is not None
    posted = entry(cooperative_id=cooperative.id, entry_id=asset.entry_id)
    assert posted is not None
    assert (posted.kind, posted.memo) == (EntryKind.ASSET, "Perolehan aset: Mesin giling padi")
    (line,) = register_on(cooperative_id=cooperative.id, on=DAY)
    assert (line.cost, line.accumulated, line.book_value) == (60_000_000, 0, 60_000_000)
    assert (line.where.unit, line.where.place, line.where.keeper) == (
        "toko", "Gudang belakang", "Pak Darto",
    )  # fmt: skip
    assert register_on(cooperative_id=cooperative.id, on=date(2026, 3, 1)) == ()


@pytest.mark.requirement("S2-094")
def test_a_donated_asset_stands_in_own_capital_at_its_fair_value(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    asset = buy(cooperative.id, actor, paid_from=None, grant_id=GRANT, agreement="NPHD 12/2026")
    assert (asset.funding, asset.grant_id) == (Funding.GRANT, GRANT)
    assert balance(cooperative.id, "3201") == 60_000_000
    assert asset.entry_id is not None
    posted = entry(cooperative_id=cooperative.id, entry_id=asset.entry_id)
    assert posted is not None
    assert (posted.kind, posted.document) == (EntryKind.GRANT, "NPHD 12/2026")


def test_an_asset_bought_with_the_money_of_a_grant_leaves_own_capital_alone(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    asset = buy(cooperative.id, actor, paid_from="1109", grant_id=GRANT)
    assert (asset.funding, asset.paid_from) == (Funding.GRANT, "1109")
    assert balance(cooperative.id, "3201") == 0


def test_an_asset_bought_on_credit_says_so(cooperative: CooperativeFact, actor: Actor) -> None:
    assert buy(cooperative.id, actor, paid_from="2801").funding is Funding.DEBT
    assert balance(cooperative.id, "2801") == 60_000_000


@pytest.mark.requirement("S2-093")
def test_it_refuses_a_donated_machine_without_value(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    with pytest.raises(refusals.CostNotPositive, match="nilai wajar"):
        buy(cooperative.id, actor, cost=Rupiah(0), paid_from=None, grant_id=GRANT)


@pytest.mark.requirement("S2-096")
def test_only_a_cited_clause_of_a_grant_stops_depreciation(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    clause = "Pasal 7: tidak disusutkan"
    with pytest.raises(refusals.ClauseNeedsGrant):
        buy(cooperative.id, actor, clause=clause, agreement="NPHD 12/2026")
    with pytest.raises(refusals.AgreementNeeded, match="Pasal 7"):
        buy(cooperative.id, actor, clause=clause, paid_from=None, grant_id=GRANT)
    with pytest.raises(refusals.DepreciationNeeded):
        buy(cooperative.id, actor, method=Method.NONE)
    asset = buy(
        cooperative.id, actor, clause=clause, agreement="NPHD 12/2026", paid_from=None,
        grant_id=GRANT,
    )  # fmt: skip
    assert (asset.method, asset.clause) == (Method.NONE, clause)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"name": " "}, refusals.AssetNameNeeded),
        ({"quantity": 0}, refusals.QuantityNotPositive),
        ({"residual": Rupiah(60_000_001)}, refusals.ResidualOutOfRange),
        ({"life_months": 0}, refusals.LifeOutOfRange),
        ({"life_months": 1_201}, refusals.LifeOutOfRange),
        ({"method": Method.DECLINING, "rate_bps": 0}, refusals.RateOutOfRange),
        ({"acquired_on": date(2026, 3, 3)}, refusals.AcquiredAfterRegistration),
        ({"unit": "bulan"}, refusals.UnknownUnitOfAsset),
        ({"document_id": uuid4()}, NoSuchFile),
        ({"paid_from": "2101"}, refusals.NotASourceOfMoney),
        ({"paid_from": "4101"}, refusals.NotASourceOfMoney),
        ({"paid_from": None}, refusals.SourceNeeded),
    ],
)
def test_it_refuses_what_no_register_can_hold(
    cooperative: CooperativeFact,
    actor: Actor,
    change: dict[str, Any],
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        buy(cooperative.id, actor, **change)
    assert balance(cooperative.id, "1605") == 0


def test_registering_twice_registers_once(cooperative: CooperativeFact, actor: Actor) -> None:
    first = buy(cooperative.id, actor)
    assert buy(cooperative.id, actor) == first
    with pytest.raises(KeyUsedForOtherContent):
        buy(cooperative.id, actor, cost=Rupiah(1))
    assert balance(cooperative.id, "1605") == 60_000_000
    assert buy(cooperative.id, actor, CHAIRS, key="kursi").number == "1604-0002"


def test_it_refuses_a_day_in_a_locked_period(cooperative: CooperativeFact, actor: Actor) -> None:
    lock_through(cooperative_id=cooperative.id, on=date(2026, 3, 31), by=actor)
    with pytest.raises(PeriodIsClosed):
        buy(cooperative.id, actor)
    assert register_on(cooperative_id=cooperative.id, on=date(2026, 12, 31)) == ()


def take_over(house: CooperativeFact, by: Actor, details: AssetDetails, accumulated: int) -> object:
    """Take over what the books carry."""
    return take_over_asset(
        cooperative_id=house.id, details=details, accumulated=Rupiah(accumulated),
        funding=Funding.OWN, on=DAY, key=details.name, by=by,
    )  # fmt: skip


def test_the_register_never_says_more_than_the_books(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    journal(cooperative.id, actor, "1605", "3201", 60_000_000)
    journal(cooperative.id, actor, "3201", "1609", 12_000_000)
    old = AssetDetails(
        kind=AssetKind.MACHINE, name="Mesin lama", cost=Rupiah(60_000_000), life_months=60,
        acquired_on=date(2025, 3, 2),
    )  # fmt: skip
    with pytest.raises(refusals.RegisterAboveBooks, match=r"Rp 12\.000\.000 di akun 1609"):
        take_over(cooperative, actor, old, 12_000_001)
    with pytest.raises(refusals.ResidualOutOfRange):
        take_over(cooperative, actor, old, 60_000_001)
    take_over(cooperative, actor, old, 12_000_000)
    with pytest.raises(refusals.RegisterAboveBooks, match="akun 1605"):
        take_over(cooperative, actor, CHAIRS_AS_MACHINE, 0)
    values = {each.code: each for each in asset_values(cooperative_id=cooperative.id, on=DAY)}
    assert {each.difference for each in values.values()} == {0}
    assert values["1609"].register == 12_000_000
    (line,) = register_on(cooperative_id=cooperative.id, on=DAY)
    assert (line.asset.life_months, line.book_value) == (48, 48_000_000)


CHAIRS_AS_MACHINE = AssetDetails(
    kind=AssetKind.MACHINE, name="Mesin lain", cost=Rupiah(1), life_months=12
)


def test_what_the_books_have_more_is_shown(cooperative: CooperativeFact, actor: Actor) -> None:
    buy(cooperative.id, actor, LAND)
    journal(cooperative.id, actor, "1601", "1102", 5_000_000)
    (land,) = asset_values(cooperative_id=cooperative.id, on=DAY)
    assert (land.register, land.books, land.difference) == (200_000_000, 205_000_000, 5_000_000)


def test_the_neighbour_sees_nothing_of_it(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor
) -> None:
    asset = buy(cooperative.id, actor, MACHINE)
    assert asset.number
    with tenant(neighbour.id):
        assert register_on(cooperative_id=neighbour.id, on=DAY) == ()
        assert register_on(cooperative_id=cooperative.id, on=DAY) == ()


def test_a_condition_has_a_word() -> None:
    assert Condition.HEAVY.label == "Rusak berat"
