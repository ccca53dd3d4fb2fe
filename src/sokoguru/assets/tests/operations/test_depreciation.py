"""A month of depreciation is posted once, in its order, and catches up what was missed."""

from datetime import date
from uuid import UUID

import pytest

from sokoguru.assets.calculations import refusals
from sokoguru.assets.operations import run_depreciation, take_over_asset
from sokoguru.assets.queries import (
    asset_values,
    charges_of,
    depreciation_due,
    depreciation_plan,
    register_on,
    runs,
)
from sokoguru.assets.tests.register import CHAIRS, DAY, LAND, balance, buy, journal
from sokoguru.assets.vocabulary import AssetDetails, AssetKind, Funding
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import PeriodIsClosed, lock_through, reverse_entry
from sokoguru.ledger.queries import entry
from sokoguru.ledger.vocabulary import EntryKind

pytestmark = pytest.mark.django_db
MARCH, APRIL, MAY = Month(2026, 3), Month(2026, 4), Month(2026, 5)
GRANT = UUID("01890000-0000-7000-8000-000000000001")


def run(house: CooperativeFact, month: Month, by: Actor) -> object:
    """Run a month."""
    return run_depreciation(cooperative_id=house.id, month=month, by=by)


def due(house: CooperativeFact, on: date) -> tuple[Month, ...]:
    """The months that wait."""
    return depreciation_due(cooperative_id=house.id, on=on)


def test_a_month_is_one_entry_a_unit(cooperative: CooperativeFact, actor: Actor) -> None:
    buy(cooperative.id, actor)
    buy(cooperative.id, actor, CHAIRS, key="kursi")
    buy(cooperative.id, actor, LAND, key="tanah")
    licence = AssetDetails(
        kind=AssetKind.INTANGIBLE, name="Perangkat lunak", cost=Rupiah(4_800_000), life_months=48,
        unit="toko",
    )  # fmt: skip
    buy(cooperative.id, actor, licence, key="lunak")
    done = run_depreciation(cooperative_id=cooperative.id, month=MARCH, by=actor)
    assert (done.assets, len(done.entry_ids), done.total) == (3, 2, 1_000_000 + 250_000 + 100_000)
    entries = {
        posted.memo: posted
        for each in done.entry_ids
        if (posted := entry(cooperative_id=cooperative.id, entry_id=each))
    }
    assert set(entries) == {"Penyusutan Maret 2026", "Penyusutan Maret 2026, Toko"}
    shop = entries["Penyusutan Maret 2026, Toko"]
    assert (shop.kind, shop.on, shop.total) == (
        EntryKind.DEPRECIATION, date(2026, 3, 31), 1_100_000,
    )  # fmt: skip
    assert {line.unit for line in shop.lines if line.code == "6109"} == {"toko"}
    assert balance(cooperative.id, "1709") == 100_000
    assert balance(cooperative.id, "6109") == 1_350_000


@pytest.mark.requirement("S2-095")
def test_a_donated_machine_is_depreciated_until_it_is_paid_back(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    journal(cooperative.id, actor, "1605", "3201", 60_000_000)
    journal(cooperative.id, actor, "3201", "1609", 58_000_000)
    take_over_asset(
        cooperative_id=cooperative.id, accumulated=Rupiah(58_000_000), funding=Funding.GRANT,
        on=DAY, key="hibah", by=actor,
        details=AssetDetails(kind=AssetKind.MACHINE, name="Mesin", cost=Rupiah(60_000_000),
                             life_months=60, acquired_on=date(2021, 5, 10)),
    )  # fmt: skip
    for month in (MARCH, APRIL):
        run(cooperative, month, actor)
    assert balance(cooperative.id, "1609") == 60_000_000
    assert due(cooperative, date(2026, 12, 31)) == ()
    with pytest.raises(refusals.NothingToDepreciate, match="Mei 2026"):
        run(cooperative, MAY, actor)


@pytest.mark.requirement("S2-096")
def test_the_clause_of_an_agreement_keeps_a_donated_machine_as_it_is(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    buy(
        cooperative.id, actor, paid_from=None, grant_id=GRANT, clause="Pasal 7",
        agreement="NPHD 12/2026",
    )  # fmt: skip
    assert due(cooperative, date(2026, 12, 31)) == ()
    with pytest.raises(refusals.NothingToDepreciate):
        run(cooperative, MARCH, actor)
    (line,) = register_on(cooperative_id=cooperative.id, on=date(2026, 12, 31))
    assert (line.book_value, line.asset.clause) == (60_000_000, "Pasal 7")


def test_months_are_run_in_their_order_and_once(cooperative: CooperativeFact, actor: Actor) -> None:
    buy(cooperative.id, actor)
    assert due(cooperative, date(2026, 3, 30)) == ()
    assert due(cooperative, date(2026, 5, 30)) == (MARCH, APRIL)
    with pytest.raises(refusals.EarlierDepreciationDue, match="Maret 2026"):
        run(cooperative, APRIL, actor)
    first = run_depreciation(cooperative_id=cooperative.id, month=MARCH, by=actor)
    again = run_depreciation(cooperative_id=cooperative.id, month=MARCH, by=actor)
    assert (again.is_repeat, again.entry_ids) == (True, first.entry_ids)
    assert balance(cooperative.id, "1609") == 1_000_000
    assert due(cooperative, date(2026, 5, 31)) == (APRIL, MAY)


def test_it_refuses_a_locked_month_and_catches_it_up_in_the_next(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    asset = buy(cooperative.id, actor)
    lock_through(cooperative_id=cooperative.id, on=date(2026, 4, 30), by=actor)
    with pytest.raises(PeriodIsClosed):
        run(cooperative, MARCH, actor)
    assert due(cooperative, date(2026, 5, 31)) == (MAY,)
    (line,) = depreciation_plan(cooperative_id=cooperative.id, month=MAY).lines
    assert (line.amount, line.arrears) == (3_000_000, 2_000_000)
    run(cooperative, MAY, actor)
    (charge,) = charges_of(cooperative_id=cooperative.id, asset_id=asset.id)
    assert (charge.amount, charge.booked_on) == (3_000_000, date(2026, 5, 31))


def test_what_is_registered_late_is_caught_up(cooperative: CooperativeFact, actor: Actor) -> None:
    buy(cooperative.id, actor)
    run(cooperative, MARCH, actor)
    late = {"key": "terlambat", "on": date(2026, 4, 20), "acquired_on": DAY}
    buy(cooperative.id, actor, CHAIRS, **late)  # type: ignore[arg-type]
    run(cooperative, APRIL, actor)
    assert balance(cooperative.id, "1609") == 2_000_000 + 500_000


def test_a_reversed_month_is_due_again(cooperative: CooperativeFact, actor: Actor) -> None:
    buy(cooperative.id, actor)
    first = run_depreciation(cooperative_id=cooperative.id, month=MARCH, by=actor)
    reverse_entry(
        cooperative_id=cooperative.id, entry_id=first.entry_ids[0], reason="Salah umur",
        on=date(2026, 3, 31), by=actor,
    )  # fmt: skip
    assert due(cooperative, date(2026, 3, 31)) == (MARCH,)
    second = run_depreciation(cooperative_id=cooperative.id, month=MARCH, by=actor)
    assert second.entry_ids != first.entry_ids
    assert [each.is_reversed for each in runs(cooperative_id=cooperative.id)] == [False, True]
    assert balance(cooperative.id, "1609") == 1_000_000
    differences = {each.difference for each in asset_values(cooperative_id=cooperative.id, on=DAY)}
    assert differences == {0}


def test_a_reversed_registration_leaves_the_register(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    asset = buy(cooperative.id, actor)
    assert asset.entry_id is not None
    reverse_entry(
        cooperative_id=cooperative.id, entry_id=asset.entry_id, reason="Batal beli",
        on=date(2026, 3, 5), by=actor,
    )  # fmt: skip
    assert len(register_on(cooperative_id=cooperative.id, on=date(2026, 3, 4))) == 1
    assert register_on(cooperative_id=cooperative.id, on=date(2026, 3, 5)) == ()
    assert due(cooperative, date(2026, 12, 31)) == ()
