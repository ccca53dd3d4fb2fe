"""A short way to write drafts in the tests of the ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from sokoguru.cooperatives.operations.articles import adopt_articles
from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, PostedEntry, TransferDraft
from tests.cast import ARTICLES, adopted, found_for_tests, join

Deposit = Callable[..., PostedEntry]
LIMIT = Rupiah(1_000_000)


def deposit_draft(member: UUID, amount: int, *, key: str, on: date) -> EntryDraft:
    """A deposit of simpanan sukarela in cash."""
    transfer = TransferDraft("1101", "2101", Rupiah(amount), credit_member=member)
    return EntryDraft(EntryKind.SAVINGS, on, key, "Setoran sukarela", (transfer,))


def withdrawal_draft(member: UUID, amount: int, *, key: str, on: date) -> EntryDraft:
    """A withdrawal of simpanan sukarela in cash."""
    transfer = TransferDraft("2101", "1101", Rupiah(amount), debit_member=member)
    return EntryDraft(EntryKind.SAVINGS, on, key, "Penarikan sukarela", (transfer,))


@pytest.fixture
def deposit(cooperative: CooperativeFact, actor: Actor, on: date) -> Deposit:
    """Post a deposit: `deposit(member_id, 50_000, key="a")`."""

    def put_in(member: UUID, amount: int, *, key: str, day: date = on) -> PostedEntry:
        draft = deposit_draft(member, amount, key=key, on=day)
        return post(cooperative_id=cooperative.id, entry=draft, by=actor)

    return put_in


@pytest.fixture
def sejahtera(transactional_db: None, actor: Actor, on: date) -> CooperativeFact:
    """A co-op with one member and one deposit, committed for other connections to see."""
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", actor)
    with tenant(body.id):
        member = join(body.id, "Sari Wulandari", "3374014502900001", actor)
        draft = deposit_draft(member.id, 50_000, key="first", on=on)
        post(cooperative_id=body.id, entry=draft, by=actor)
    return body


@pytest.fixture
def budi(actor: Actor) -> Actor:
    """The treasurer with his account."""
    return replace(actor, user_id=uuid7())


@pytest.fixture
def tini(actor: Actor) -> Actor:
    """The chair with hers."""
    return replace(actor, name="Tini", user_id=uuid7())


@pytest.fixture
def limited(cooperative: CooperativeFact, actor: Actor) -> CooperativeFact:
    """From 1 March 2026 on a journal above Rp 1.000.000 needs a second person."""
    adopt_articles(
        cooperative_id=cooperative.id,
        articles=replace(ARTICLES, journal_approval_above=LIMIT),
        valid_from=date(2026, 3, 1),
        resolution=adopted(
            cooperative.id,
            Resolution(
                number="1/RA/2026",
                adopted_on=date(2026, 2, 1),
                meeting="Rapat anggota",
                subject=Subject.ARTICLES,
                text="Batas jurnal.",
            ),
            actor,
        ),
        by=actor,
    )
    return cooperative
