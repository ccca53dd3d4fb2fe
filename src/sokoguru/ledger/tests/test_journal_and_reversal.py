"""Journals are read back as they were written; corrections are reversals."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.calculations.journals import lines_of, pair_lines
from sokoguru.ledger.calculations.refusals import ReversalBeforeEntry
from sokoguru.ledger.queries import balances, entry, member_balances
from sokoguru.ledger.tests.conftest import Deposit, withdrawal_draft
from sokoguru.ledger.vocabulary import JournalLine, Side
from sokoguru.members.vocabulary import MemberFact

D, K = Side.DEBIT, Side.CREDIT


def test_a_journal_of_many_lines_is_read_back_as_written(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    lines = [
        JournalLine(D, "6101", Rupiah(3_000_000)),
        JournalLine(D, "6102", Rupiah(450_000)),
        JournalLine(K, "2302", Rupiah(150_000)),
        JournalLine(K, "1102", Rupiah(3_300_000)),
    ]
    posted = ledger.post_journal(
        cooperative_id=cooperative.id, on=on, key="gaji", memo="Gaji Maret", lines=lines, by=actor
    )
    found = entry(cooperative_id=cooperative.id, entry_id=posted.id)
    assert found is not None
    assert [(line.side, line.code, line.amount) for line in found.lines] == [
        (line.side, line.code, line.amount) for line in lines
    ]


@pytest.mark.requirement("S3-056")
def test_a_journal_that_does_not_balance_is_refused(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    lines = [JournalLine(D, "6101", Rupiah(100)), JournalLine(K, "1101", Rupiah(99))]
    with pytest.raises(ledger.JournalDoesNotBalance, match="Selisihnya Rp 1"):
        ledger.post_journal(
            cooperative_id=cooperative.id, on=on, key="x", memo="Salah", lines=lines, by=actor
        )


def test_units_that_do_not_balance_are_refused() -> None:
    lines = [
        JournalLine(D, "5111", Rupiah(100), unit="toko"),
        JournalLine(K, "4111", Rupiah(100), unit="jasa"),
    ]
    with pytest.raises(ledger.UnitsDoNotPair):
        pair_lines(lines)


@given(
    st.lists(st.integers(1, 10**12), min_size=1, max_size=8),
    st.lists(st.integers(1, 10**12), min_size=1, max_size=8),
)
def test_pairing_keeps_every_line(debits: list[int], credited: list[int]) -> None:
    difference = sum(debits) - sum(credited)
    if difference > 0:
        credited = [*credited, difference]
    if difference < 0:
        debits = [*debits, -difference]
    lines = [JournalLine(D, f"1{place:03}", Rupiah(a)) for place, a in enumerate(debits)]
    lines += [JournalLine(K, f"2{place:03}", Rupiah(a)) for place, a in enumerate(credited)]
    back = lines_of(pair_lines(lines), {})
    assert sorted((x.side, x.code, x.amount) for x in back) == sorted(
        (x.side, x.code, x.amount) for x in lines
    )


@pytest.mark.requirement("S2-166")
def test_a_reversal_undoes_and_both_entries_stay(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor, on: date
) -> None:
    before = balances(cooperative_id=cooperative.id, on=on)
    origin = deposit(sari.id, 50_000, key="a")
    undone = ledger.reverse_entry(
        cooperative_id=cooperative.id, entry_id=origin.id, reason="salah anggota", on=on, by=actor
    )
    after = balances(cooperative_id=cooperative.id, on=on)
    assert {code: value for code, value in after.items() if value} == {
        code: value for code, value in before.items() if value
    }
    first = entry(cooperative_id=cooperative.id, entry_id=origin.id)
    second = entry(cooperative_id=cooperative.id, entry_id=undone.id)
    assert first is not None
    assert second is not None
    assert (first.reversed_by, second.reverses) == (undone.id, origin.id)


def _reverse(cooperative: CooperativeFact, entry_id: UUID, actor: Actor, reason: str = "x") -> UUID:
    return ledger.reverse_entry(
        cooperative_id=cooperative.id,
        entry_id=entry_id,
        reason=reason,
        on=date(2026, 3, 3),
        by=actor,
    ).id


def test_a_reversal_is_not_dated_before_its_entry(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor
) -> None:
    origin = deposit(sari.id, 50_000, key="a")
    found = entry(cooperative_id=cooperative.id, entry_id=origin.id)
    assert found is not None
    with pytest.raises(ReversalBeforeEntry, match="2 Maret 2026"):
        ledger.reverse_entry(
            cooperative_id=cooperative.id,
            entry_id=origin.id,
            reason="salah",
            on=found.on - timedelta(days=1),
            by=actor,
        )


def test_a_reversal_needs_a_reason_and_happens_once(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor
) -> None:
    origin = deposit(sari.id, 50_000, key="a").id
    with pytest.raises(ledger.ReasonNeeded):
        _reverse(cooperative, origin, actor, reason=" ")
    undone = _reverse(cooperative, origin, actor)
    with pytest.raises(ledger.AlreadyReversed):
        _reverse(cooperative, origin, actor)
    with pytest.raises(ledger.ReversalIsFinal):
        _reverse(cooperative, undone, actor)
    with pytest.raises(ledger.UnknownEntry):
        _reverse(cooperative, uuid7(), actor)


def test_a_deposit_already_withdrawn_cannot_be_reversed(
    cooperative: CooperativeFact, sari: MemberFact, deposit: Deposit, actor: Actor, on: date
) -> None:
    origin = deposit(sari.id, 50_000, key="a").id
    draft = withdrawal_draft(sari.id, 40_000, key="b", on=on)
    ledger.post(cooperative_id=cooperative.id, entry=draft, by=actor)
    with pytest.raises(ledger.BalanceTooLow):
        _reverse(cooperative, origin, actor)
    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert held["2101"] == 10_000
