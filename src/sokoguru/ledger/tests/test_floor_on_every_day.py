"""What is taken from a member was there on the day it is dated, and on every day since."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from random import Random
from uuid import UUID

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.models import MemberBalance
from sokoguru.ledger.queries import member_balances
from sokoguru.ledger.tests.conftest import Deposit, deposit_draft, withdrawal_draft
from sokoguru.ledger.vocabulary import EntryDraft
from sokoguru.members.vocabulary import MemberFact

MARCH_10, MARCH_12, MARCH_20 = date(2026, 3, 10), date(2026, 3, 12), date(2026, 3, 20)


def withdraw(body: CooperativeFact, member: UUID, amount: int, on: date, by: Actor) -> None:
    draft = withdrawal_draft(member, amount, key=f"w:{amount}:{on}", on=on)
    ledger.post(cooperative_id=body.id, entry=draft, by=by)


def test_a_withdrawal_is_not_dated_before_the_deposit_that_covers_it(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor
) -> None:
    deposit(sari.id, 50_000, key="a", day=MARCH_12)

    with pytest.raises(ledger.BalanceTooLowThen, match=r"Pada 10 Maret 2026 .* hanya Rp 0"):
        withdraw(cooperative, sari.id, 20_000, MARCH_10, actor)
    withdraw(cooperative, sari.id, 20_000, MARCH_12, actor)

    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert held["2101"] == 30_000


def test_what_was_taken_later_is_not_taken_earlier_once_more(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor
) -> None:
    """On the 10th there were 50.000, but 40.000 of them left on the 12th."""
    deposit(sari.id, 50_000, key="a", day=date(2026, 3, 2))
    withdraw(cooperative, sari.id, 40_000, MARCH_12, actor)
    deposit(sari.id, 90_000, key="b", day=MARCH_20)

    with pytest.raises(ledger.BalanceTooLowThen, match=r"Pada 12 Maret 2026 .* hanya Rp 10\.000"):
        withdraw(cooperative, sari.id, 20_000, MARCH_10, actor)
    withdraw(cooperative, sari.id, 10_000, MARCH_10, actor)


def test_a_back_dated_deposit_is_always_welcome(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor
) -> None:
    deposit(sari.id, 50_000, key="a", day=MARCH_20)
    deposit(sari.id, 10_000, key="b", day=MARCH_10)
    withdraw(cooperative, sari.id, 10_000, MARCH_12, actor)


def test_a_deposit_is_not_reversed_under_what_was_taken_since(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor
) -> None:
    origin = deposit(sari.id, 50_000, key="a", day=MARCH_10)
    withdraw(cooperative, sari.id, 40_000, MARCH_12, actor)
    deposit(sari.id, 50_000, key="b", day=MARCH_20)
    house = cooperative.id

    with pytest.raises(ledger.BalanceTooLowThen):
        ledger.reverse_entry(
            cooperative_id=house, entry_id=origin.id, reason="x", on=MARCH_12, by=actor
        )
    ledger.reverse_entry(
        cooperative_id=house, entry_id=origin.id, reason="x", on=MARCH_20, by=actor
    )


def test_entries_posted_together_are_judged_by_their_days(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor
) -> None:
    house = cooperative.id
    late = deposit_draft(sari.id, 50_000, key="a", on=MARCH_12)
    early = withdrawal_draft(sari.id, 20_000, key="b", on=MARCH_10)
    with pytest.raises(
        ledger.BalanceTooLowThen, match=r"10 Maret 2026 .* hanya Rp 0, tidak cukup untuk Rp 20\.000"
    ):
        ledger.post_many(cooperative_id=house, entries=[late, early], by=actor)
    after = withdrawal_draft(sari.id, 20_000, key="b", on=MARCH_20)
    ledger.post_many(cooperative_id=house, entries=[late, after], by=actor)


def test_a_balance_remembers_the_last_day_on_which_it_moved(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor
) -> None:
    """So that an entry in the order of days is judged by the running balance alone."""
    for day, last in ((MARCH_12, MARCH_12), (MARCH_20, MARCH_20), (MARCH_10, MARCH_20)):
        deposit(sari.id, 1_000, key=f"d{day}", day=day)
        assert MemberBalance.objects.of(cooperative.id).get(code="2101").last_on == last
    drafts = [
        deposit_draft(sari.id, 1_000, key=f"m{day}", on=day)
        for day in (date(2026, 3, 25), MARCH_10)
    ]
    ledger.post_many(cooperative_id=cooperative.id, entries=drafts, by=actor)
    row = MemberBalance.objects.of(cooperative.id).get(code="2101")
    assert row.last_on == date(2026, 3, 25)


@pytest.mark.parametrize("seed", range(4))
def test_no_balance_was_ever_below_zero_at_the_end_of_a_day(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor, seed: int
) -> None:
    dice = Random(seed)
    held: dict[date, int] = defaultdict(int)
    for place in range(40):
        day, amount = date(2026, 3, dice.randint(1, 28)), dice.randint(1, 9) * 1_000
        change = amount if dice.random() < 0.5 else -amount
        if _is_accepted(cooperative, _draft(sari.id, change, day, place), actor):
            held[day] += change
            assert _lowest(held) >= 0
        else:
            assert _lowest({**held, day: held.get(day, 0) + change}) < 0
    row = MemberBalance.objects.of(cooperative.id).get(code="2101")
    assert row.last_on == max(held)


def _draft(member: UUID, change: int, day: date, place: int) -> EntryDraft:
    make = deposit_draft if change > 0 else withdrawal_draft
    return make(member, abs(change), key=f"k{place}", on=day)


def _is_accepted(body: CooperativeFact, draft: EntryDraft, by: Actor) -> bool:
    try:
        ledger.post(cooperative_id=body.id, entry=draft, by=by)
    except (ledger.BalanceTooLow, ledger.BalanceTooLowThen):
        return False
    return True


def _lowest(held: dict[date, int]) -> int:
    balance, lowest = 0, 0
    for day in sorted(held):
        balance += held[day]
        lowest = min(lowest, balance)
    return lowest
