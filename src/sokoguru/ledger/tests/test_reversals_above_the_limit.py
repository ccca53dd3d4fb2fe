"""Taking back a large entry needs a second person too."""

from __future__ import annotations

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.ledger import operations as ledger
from sokoguru.ledger import queries
from sokoguru.ledger.tests.conftest import Deposit
from sokoguru.members.vocabulary import MemberFact


def test_a_reversal_above_the_limit_needs_a_second_person_too(
    limited: CooperativeFact, sari: MemberFact, deposit: Deposit, budi: Actor, tini: Actor, on: date
) -> None:
    house = limited.id
    origin = deposit(sari.id, 1_500_000, key="d")
    small = deposit(sari.id, 10_000, key="s")
    at_once = ledger.enter_reversal(
        cooperative_id=house, entry_id=small.id, reason="salah", on=on, by=budi
    )
    assert at_once.posted is not None
    with pytest.raises(ledger.JournalNeedsApproval):
        ledger.correct_entry(
            cooperative_id=house, entry_id=origin.id, reason="salah", on=on, by=budi
        )
    asked = ledger.enter_reversal(
        cooperative_id=house, entry_id=origin.id, reason="salah anggota", on=on, by=budi
    )
    again = ledger.enter_reversal(
        cooperative_id=house, entry_id=origin.id, reason="salah anggota", on=on, by=budi
    )
    assert asked.draft is not None
    assert again.draft is not None
    assert asked.draft.id == again.draft.id
    assert asked.draft.content.debit == 1_500_000

    posted = ledger.approve_draft(cooperative_id=house, draft_id=asked.draft.id, by=tini)

    found = queries.entry(cooperative_id=house, entry_id=origin.id)
    undone = queries.entry(cooperative_id=house, entry_id=posted.id)
    assert found is not None
    assert undone is not None
    assert found.reversed_by == posted.id
    assert undone.memo.endswith("salah anggota")
    assert undone.actor_name == "Budi, disetujui Tini"


def test_a_reversal_still_needs_a_reason_and_an_entry(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    with pytest.raises(ledger.ReasonNeeded):
        ledger.correct_entry(
            cooperative_id=limited.id, entry_id=uuid7(), reason=" ", on=on, by=budi
        )
    with pytest.raises(ledger.UnknownEntry):
        ledger.correct_entry(
            cooperative_id=limited.id, entry_id=uuid7(), reason="x", on=on, by=budi
        )
