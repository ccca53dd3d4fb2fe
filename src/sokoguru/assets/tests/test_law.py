"""A law: whatever happens, the register says of every account what the books say."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest

from sokoguru.assets.operations import dispose_of_asset, move_asset, run_depreciation
from sokoguru.assets.queries import asset_values, depreciation_due, register_on, runs
from sokoguru.assets.tests.register import CHAIRS, LAND, MACHINE, buy
from sokoguru.assets.vocabulary import AssetKind, DisposalKind, Method
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.operations import lock_through, reverse_entry

pytestmark = pytest.mark.django_db
GONE = (DisposalKind.SCRAPPED, DisposalKind.LOST, DisposalKind.GIVEN)
LAST_DAY = date(2026, 12, 31)


class Year:
    """A year in which anything may happen; a refusal changes nothing."""

    def __init__(self, house: CooperativeFact, by: Actor, seed: int) -> None:
        self.house, self.by = house, by
        self.chance = random.Random(seed)
        self.acts = 0

    def live(self) -> None:
        day = date(2026, 3, 2)
        while day < LAST_DAY:
            act = self.chance.choice(
                (self.buy, self.buy, self.depreciate, self.depreciate, self.leave, self.move,
                 self.reverse, self.lock)
            )  # fmt: skip
            with suppress(Refusal):
                act(day)
            day += timedelta(days=self.chance.randint(1, 9))

    @property
    def key(self) -> str:
        self.acts += 1
        return f"act {self.acts}"

    def buy(self, day: date) -> None:
        kind = self.chance.choice((MACHINE, CHAIRS, LAND))
        details = replace(
            kind,
            cost=Rupiah(self.chance.randint(2_000_000, 90_000_000)),
            quantity=self.chance.randint(1, 9),
            method=self.chance.choice((Method.STRAIGHT_LINE, Method.DECLINING)),
            acquired_on=day - timedelta(days=self.chance.randint(0, 40)),
        )
        if details.kind is AssetKind.EQUIPMENT and self.chance.random() < 0.3:
            details = replace(details, kind=AssetKind.INTANGIBLE)
        buy(self.house.id, self.by, details, on=day, key=self.key)

    def depreciate(self, day: date) -> None:
        for month in depreciation_due(cooperative_id=self.house.id, on=day):
            run_depreciation(cooperative_id=self.house.id, month=month, by=self.by)

    def leave(self, day: date) -> None:
        line = self.chance.choice(register_on(cooperative_id=self.house.id, on=day) or (None,))
        if line is None:
            return
        is_sold = self.chance.random() < 0.5
        dispose_of_asset(
            cooperative_id=self.house.id, asset_id=line.asset.id, decision="RA", on=day,
            kind=DisposalKind.SOLD if is_sold else self.chance.choice(GONE), by=self.by,
            quantity=self.chance.randint(1, line.quantity), key=self.key,
            proceeds=Rupiah(self.chance.randint(1, 50_000_000) if is_sold else 0),
            money="1101" if is_sold else "",
        )  # fmt: skip

    def move(self, day: date) -> None:
        line = self.chance.choice(register_on(cooperative_id=self.house.id, on=day) or (None,))
        if line is not None:
            move_asset(
                cooperative_id=self.house.id, asset_id=line.asset.id, place="", keeper="",
                unit=self.chance.choice(("", "toko", "pemasaran")), on=day, key=self.key,
                by=self.by,
            )  # fmt: skip

    def reverse(self, day: date) -> None:
        if self.chance.random() > 0.4:
            return
        done = [run for run in runs(cooperative_id=self.house.id) if not run.is_reversed]
        if done:
            entry_id = self.chance.choice(done).entry_ids[0]
            reverse_entry(
                cooperative_id=self.house.id, entry_id=entry_id, reason="Salah", on=day, by=self.by
            )

    def lock(self, day: date) -> None:
        if self.chance.random() < 0.3:
            lock_through(cooperative_id=self.house.id, on=day - timedelta(days=30), by=self.by)


@pytest.mark.parametrize("seed", range(5))
def test_register_and_books_agree_on_every_day(
    cooperative: CooperativeFact, actor: Actor, seed: int
) -> None:
    year = Year(cooperative, actor, seed)

    year.live()

    day = date(2026, 3, 2)
    while day <= LAST_DAY:
        values = asset_values(cooperative_id=cooperative.id, on=day)
        assert [(value.code, value.difference) for value in values if value.difference] == [], day
        day += timedelta(days=17)
    lines = register_on(cooperative_id=cooperative.id, on=LAST_DAY)
    assert lines
    assert all(0 <= line.accumulated <= line.cost for line in lines)
