"""Wayan supervises the co-op of the test, Rina audits it from outside."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.vocabulary import JournalLine, PostedEntry, Side
from sokoguru.members.vocabulary import MemberFact

Spend = Callable[..., PostedEntry]


@pytest.fixture
def examiner(officer: Callable[..., UserFact], signed_in: Callable[[UserFact], Client]) -> Client:
    """A browser of the supervisor."""
    return signed_in(officer("Wayan", Role.PENGAWAS))


@pytest.fixture
def auditor(officer: Callable[..., UserFact], signed_in: Callable[[UserFact], Client]) -> Client:
    """A browser of the external auditor."""
    return signed_in(officer("Rina", Role.AUDITOR))


@pytest.fixture
def spend(cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date) -> Spend:
    """Posts a cost paid in cash: `spend(25_000, key="a")`."""

    def post(amount: int, *, key: str, memo: str = "Alat tulis", day: date = on) -> PostedEntry:
        lines = (
            JournalLine(Side.DEBIT, "6111", Rupiah(amount)),
            JournalLine(Side.CREDIT, "1101", Rupiah(amount)),
        )
        return post_journal(
            cooperative_id=cooperative.id, on=day, key=key, memo=memo, lines=lines, by=actor
        )

    return post
