"""Assets leave register and books together, and what that costs or brings is seen."""

from datetime import date
from typing import Any

import pytest

from sokoguru.assets.calculations import refusals
from sokoguru.assets.operations import dispose_of_asset, run_depreciation
from sokoguru.assets.queries import NoSuchAsset, asset_values, depreciation_plan, register_on
from sokoguru.assets.tests.register import CHAIRS, DAY, MACHINE, balance, buy
from sokoguru.assets.vocabulary import AssetFact, DisposalFact, DisposalKind
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent, lock_through, reverse_entry

pytestmark = pytest.mark.django_db
JUNE_TEN = date(2026, 6, 10)
YEAR_END = date(2026, 12, 31)


@pytest.fixture
def machine(cooperative: CooperativeFact, actor: Actor) -> AssetFact:
    """The machine, depreciated through May: Rp 3.000.000 of Rp 60.000.000."""
    asset = buy(cooperative.id, actor, MACHINE)
    for month in (3, 4, 5):
        run_depreciation(cooperative_id=cooperative.id, month=Month(2026, month), by=actor)
    return asset


def leave(house: CooperativeFact, by: Actor, asset: AssetFact, **change: Any) -> DisposalFact:
    """Sell the asset on 10 June for Rp 50.000.000, unless told otherwise."""
    usual = {
        "kind": DisposalKind.SOLD, "decision": "RA 3/2026", "on": JUNE_TEN, "key": "jual",
        "proceeds": Rupiah(50_000_000), "money": "1101",
    }  # fmt: skip
    return dispose_of_asset(
        cooperative_id=house.id, asset_id=asset.id, by=by, **{**usual, **change}
    )


def agreed(house: CooperativeFact, on: date = YEAR_END) -> bool:
    """Whether the register and the books say the same."""
    values = asset_values(cooperative_id=house.id, on=on)
    return all(value.difference == 0 for value in values)


def test_a_sale_below_book_value_is_a_loss(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    gone = leave(cooperative, actor, machine)
    assert (gone.book_value, gone.result) == (57_000_000, -7_000_000)
    assert balance(cooperative.id, "1605") == 0
    assert balance(cooperative.id, "1609") == 0
    assert balance(cooperative.id, "7102") == 7_000_000
    assert balance(cooperative.id, "1101") == 50_000_000
    assert register_on(cooperative_id=cooperative.id, on=JUNE_TEN) == ()
    assert len(register_on(cooperative_id=cooperative.id, on=date(2026, 6, 9))) == 1
    assert agreed(cooperative)


def test_a_sale_above_book_value_is_a_gain(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    gone = leave(cooperative, actor, machine, proceeds=Rupiah(60_000_000))
    assert gone.result == 3_000_000
    assert balance(cooperative.id, "7102") == -3_000_000
    assert agreed(cooperative)


@pytest.mark.parametrize("kind", [DisposalKind.SCRAPPED, DisposalKind.LOST, DisposalKind.GIVEN])
def test_what_leaves_without_money_costs_its_book_value(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact, kind: DisposalKind
) -> None:
    leave(cooperative, actor, machine, kind=kind, proceeds=Rupiah(0), money="")
    assert balance(cooperative.id, "7102") == 57_000_000
    assert agreed(cooperative)


def test_some_pieces_of_a_group_leave_with_their_share(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    chairs = buy(cooperative.id, actor, CHAIRS)
    run_depreciation(cooperative_id=cooperative.id, month=Month(2026, 3), by=actor)
    first = leave(
        cooperative, actor, chairs, on=date(2026, 4, 10), quantity=7, proceeds=Rupiah(2_000_000)
    )
    assert (first.cost, first.accumulated) == (2_333_333, 58_333)
    (line,) = register_on(cooperative_id=cooperative.id, on=date(2026, 4, 10))
    assert (line.quantity, line.cost, line.accumulated) == (23, 7_666_667, 191_667)
    with pytest.raises(refusals.MoreThanThereIs, match="Hanya ada 23"):
        leave(cooperative, actor, chairs, on=date(2026, 4, 10), quantity=24, key="lagi")
    with pytest.raises(refusals.DisposalOutOfOrder):
        leave(cooperative, actor, chairs, on=date(2026, 4, 9), quantity=1, key="lagi")
    for month in (4, 5, 6):
        run_depreciation(cooperative_id=cooperative.id, month=Month(2026, month), by=actor)
    leave(cooperative, actor, chairs, on=date(2026, 7, 1), key="sisa")
    assert agreed(cooperative)
    assert balance(cooperative.id, "1604") == 0
    assert not depreciation_plan(cooperative_id=cooperative.id, month=Month(2026, 12)).lines


def test_the_months_before_are_depreciated_first(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    with pytest.raises(refusals.DepreciationNotRun, match="Juni 2026"):
        leave(cooperative, actor, machine, on=date(2026, 7, 1))
    with pytest.raises(refusals.BeforeDepreciation, match="31 Mei 2026"):
        leave(cooperative, actor, machine, on=date(2026, 5, 30))


def test_what_locked_months_asked_is_caught_up_as_it_leaves(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    lock_through(cooperative_id=cooperative.id, on=date(2026, 6, 30), by=actor)
    gone = leave(cooperative, actor, machine, on=date(2026, 7, 3))
    assert gone.accumulated == 4_000_000
    assert balance(cooperative.id, "6109") == 4_000_000
    assert agreed(cooperative)


def test_a_reversed_sale_brings_the_asset_back(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    gone = leave(cooperative, actor, machine)
    reverse_entry(
        cooperative_id=cooperative.id, entry_id=gone.entry_id, reason="Pembeli batal",
        on=date(2026, 6, 20), by=actor,
    )  # fmt: skip
    assert register_on(cooperative_id=cooperative.id, on=date(2026, 6, 19)) == ()
    (line,) = register_on(cooperative_id=cooperative.id, on=date(2026, 6, 20))
    assert line.book_value == 57_000_000
    run_depreciation(cooperative_id=cooperative.id, month=Month(2026, 6), by=actor)
    assert balance(cooperative.id, "1609") == 4_000_000
    assert agreed(cooperative)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"decision": "  "}, refusals.DecisionNeeded),
        ({"kind": DisposalKind.LOST}, refusals.ProceedsNeedMoney),
        ({"money": "4101"}, refusals.ProceedsNeedMoney),
        ({"proceeds": Rupiah(-1)}, refusals.ProceedsNeedMoney),
        ({"on": date(2026, 3, 1)}, refusals.AssetIsNotThere),
        ({"quantity": 2}, refusals.MoreThanThereIs),
        ({"quantity": 0}, refusals.MoreThanThereIs),
    ],
)
def test_it_refuses_what_cannot_leave_so(
    cooperative: CooperativeFact,
    actor: Actor,
    machine: AssetFact,
    change: dict[str, Any],
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        leave(cooperative, actor, machine, **change)
    assert balance(cooperative.id, "1605") == 60_000_000


def test_leaving_twice_leaves_once(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    first = leave(cooperative, actor, machine)
    assert leave(cooperative, actor, machine).id == first.id
    with pytest.raises(KeyUsedForOtherContent):
        leave(cooperative, actor, machine, proceeds=Rupiah(1))
    with pytest.raises(refusals.AssetIsNotThere):
        leave(cooperative, actor, machine, key="lagi")
    with pytest.raises(NoSuchAsset):
        dispose_of_asset(
            cooperative_id=cooperative.id, asset_id=uuid7(), kind=DisposalKind.LOST,
            decision="RA 3/2026", on=DAY, key="tidak ada", by=actor,
        )  # fmt: skip
