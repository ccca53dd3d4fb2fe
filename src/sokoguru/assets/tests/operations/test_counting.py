"""The inventory is counted with the list in hand, and every difference has a reason."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from sokoguru.assets.calculations import refusals
from sokoguru.assets.models import Count, CountLine
from sokoguru.assets.operations import record_check, record_count
from sokoguru.assets.queries import NoSuchCount, count, counts, register_on
from sokoguru.assets.tests.register import CHAIRS, MACHINE, buy
from sokoguru.assets.vocabulary import AssetFact, Condition, CountedLine, CountFact
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7

pytestmark = pytest.mark.django_db
COUNTED_ON = date(2026, 12, 30)
Pair = tuple[AssetFact, AssetFact]


@pytest.fixture
def pair(cooperative: CooperativeFact, actor: Actor) -> Pair:
    """The machine of the shop and the thirty chairs of the co-operative itself."""
    return buy(cooperative.id, actor, MACHINE), buy(cooperative.id, actor, CHAIRS, key="kursi")


def walk(house: CooperativeFact, by: Actor, lines: list[CountedLine], **change: Any) -> CountFact:
    """Count what belongs to the co-operative itself."""
    usual = {"unit": "", "place": "", "counted_by": "Bu Rini, Pak Darto", "on": COUNTED_ON,
             "key": "opname"}  # fmt: skip
    return record_count(cooperative_id=house.id, lines=lines, by=by, **{**usual, **change})


def found(asset: AssetFact | None, number: int, why: str = "", **other: Any) -> CountedLine:
    """A line of the list as it was filled in."""
    usual = {"condition": Condition.GOOD}
    return CountedLine(
        asset_id=asset.id if asset else None, found=number, explanation=why, **{**usual, **other}
    )


@pytest.mark.requirement("S3-056")
def test_a_count_says_what_is_there_what_is_missing_and_what_nobody_knew(
    cooperative: CooperativeFact, actor: Actor, pair: Pair
) -> None:
    machine, chairs = pair
    lines = [
        found(chairs, 28, "Dua dipinjam RT 03"),
        found(machine, 1, "Sedang diservis di balai"),
        found(None, 2, "Sumbangan, belum dicatat", name="Kipas angin"),
    ]
    minutes = walk(cooperative, actor, lines)
    assert [(line.number, line.expected, line.found) for line in minutes.lines] == [
        ("1604-0002", 30, 28), ("1605-0001", 0, 1), ("", 0, 2),
    ]  # fmt: skip
    assert len(minutes.differences) == 3
    assert counts(cooperative_id=cooperative.id) == (minutes,)
    there = {
        line.asset.id: line for line in register_on(cooperative_id=cooperative.id, on=COUNTED_ON)
    }
    assert there[chairs.id].quantity == 30
    assert there[chairs.id].condition is Condition.GOOD


def test_the_list_is_that_of_the_unit_or_the_place(
    cooperative: CooperativeFact, actor: Actor, pair: Pair
) -> None:
    machine, chairs = pair
    walk(cooperative, actor, [found(machine, 1)], unit="toko", place="Gudang belakang", key="a")
    walk(cooperative, actor, [found(chairs, 30)], place="Balai", key="b")
    with pytest.raises(refusals.NothingToCount):
        walk(cooperative, actor, [], unit="pemasaran", key="c")
    with pytest.raises(refusals.UnknownUnitOfAsset):
        walk(cooperative, actor, [], unit="bulan", key="d")


def test_it_refuses_a_count_with_a_gap_or_without_a_reason(
    cooperative: CooperativeFact, actor: Actor, pair: Pair
) -> None:
    _machine, chairs = pair
    with pytest.raises(refusals.CountIsIncomplete, match="Kursi lipat"):
        walk(cooperative, actor, [found(None, 1, "Baru", name="Kipas")])
    with pytest.raises(refusals.DifferenceNotExplained, match="seharusnya 30, ditemukan 29"):
        walk(cooperative, actor, [found(chairs, 29, " ")])
    with pytest.raises(refusals.CheckerNeeded):
        walk(cooperative, actor, [found(chairs, 30)], counted_by="")
    with pytest.raises(NoSuchCount):
        count(cooperative_id=cooperative.id, count_id=uuid7())


def test_a_count_changes_the_condition_and_keeps_the_day_of_the_next_look(
    cooperative: CooperativeFact, actor: Actor, pair: Pair
) -> None:
    _machine, chairs = pair
    record_check(
        cooperative_id=cooperative.id, asset_id=chairs.id, condition=Condition.GOOD,
        checked_by="Bu Rini", on=date(2026, 6, 1), key="periksa", by=actor,
        next_due=date(2027, 6, 1),
    )  # fmt: skip
    worn = [found(chairs, 30, condition=Condition.LIGHT)]
    walk(cooperative, actor, worn)
    assert walk(cooperative, actor, worn).lines
    (line,) = [
        line
        for line in register_on(cooperative_id=cooperative.id, on=COUNTED_ON)
        if line.asset == chairs
    ]
    assert line.check is not None
    assert (line.condition, line.check.next_due) == (Condition.LIGHT, date(2027, 6, 1))


def test_the_database_keeps_no_difference_without_a_reason(
    cooperative: CooperativeFact, actor: Actor, pair: Pair
) -> None:
    row = Count.objects.create(
        cooperative_id=cooperative.id, counted_on=COUNTED_ON, counted_by="Budi", source_key="x",
        request="x", recorded_by="Budi", recorded_at=actor.at,
    )  # fmt: skip
    with (
        pytest.raises(IntegrityError, match="difference_of_the_inventory_is_explained"),
        transaction.atomic(),
    ):
        CountLine.objects.create(
            cooperative_id=cooperative.id, count=row, place=1, name="Kursi", expected=2, found=1,
            condition="baik",
        )  # fmt: skip
