"""What moves from unit to unit goes over 1901, which nets to zero."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import balances, entry, movements
from sokoguru.ledger.vocabulary import BRIDGE, EntryKind, JournalLine, PostedEntry, Side

D, K = Side.DEBIT, Side.CREDIT


def move(body: CooperativeFact, by: Actor, on: date, **change: object) -> PostedEntry:
    asked: dict[str, object] = {
        "from_unit": "toko", "to_unit": "pemasaran", "code": "1101",
        "amount": Rupiah(300_000), "memo": "Kas toko ke pemasaran", "key": "m",
    }  # fmt: skip
    return ledger.move_between_units(
        cooperative_id=body.id,
        on=on,
        by=by,
        **(asked | change),  # type: ignore[arg-type]
    )


def test_it_credits_one_unit_and_debits_the_other_in_one_entry(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    first = move(cooperative, actor, on)
    again = move(cooperative, actor, on)

    assert (again.id, again.is_repeat) == (first.id, True)
    found = entry(cooperative_id=cooperative.id, entry_id=first.id)
    assert found is not None
    assert found.kind is EntryKind.INTER_UNIT
    rows = movements(cooperative_id=cooperative.id, first_day=on, last_day=on)
    assert {(row.code, row.unit): (row.debit, row.credit) for row in rows} == {
        ("1901", "toko"): (300_000, 0),
        ("1101", "toko"): (0, 300_000),
        ("1101", "pemasaran"): (300_000, 0),
        ("1901", "pemasaran"): (0, 300_000),
    }


@pytest.mark.parametrize("seed", range(3))
def test_the_bridge_nets_to_zero_over_the_units_whatever_moved(
    cooperative: CooperativeFact, actor: Actor, on: date, seed: int
) -> None:
    dice = Random(seed)
    for place in range(20):
        pair = dice.sample(["toko", "pemasaran"], 2)
        move(
            cooperative,
            actor,
            date(2026, dice.randint(1, 12), dice.randint(1, 28)),
            from_unit=pair[0],
            to_unit=pair[1],
            code=dice.choice(["1101", "1102", "1301"]),
            amount=Rupiah(dice.randint(1, 10**9)),
            key=f"m{place}",
        )
    for day in (on, date(2026, 12, 31)):
        assert balances(cooperative_id=cooperative.id, on=day).get(BRIDGE, 0) == 0
    year = (date(2026, 1, 1), date(2026, 12, 31))
    rows = movements(cooperative_id=cooperative.id, first_day=year[0], last_day=year[1])
    owed = {row.unit: row.debit - row.credit for row in rows if row.code == BRIDGE}
    assert owed["toko"] == -owed["pemasaran"]


def test_what_cannot_move_is_refused(cooperative: CooperativeFact, actor: Actor, on: date) -> None:
    with pytest.raises(ledger.UnitsAreTheSame):
        move(cooperative, actor, on, to_unit="toko")
    with pytest.raises(ledger.UnknownUnit, match="bengkel"):
        move(cooperative, actor, on, to_unit="bengkel")
    with pytest.raises(ledger.BridgeIsNotMoved):
        move(cooperative, actor, on, code=BRIDGE)
    with pytest.raises(ledger.AmountNotPositive):
        move(cooperative, actor, on, amount=Rupiah(0))
    with pytest.raises(ledger.MemberNeeded):
        move(cooperative, actor, on, code="2101")


def test_a_journal_does_not_leave_one_unit_hanging_on_the_bridge(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    lines = [
        JournalLine(D, BRIDGE, Rupiah(100), unit="toko"),
        JournalLine(K, "1101", Rupiah(100), unit="toko"),
    ]
    with pytest.raises(ledger.BridgeDoesNotMeet, match="didebit Rp 100 dan dikredit Rp 0"):
        ledger.post_journal(
            cooperative_id=cooperative.id, on=on, key="j", memo="Antar", lines=lines, by=actor
        )
