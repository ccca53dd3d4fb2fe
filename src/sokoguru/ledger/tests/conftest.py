"""A short way to write drafts in the tests of the ledger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, PostedEntry, TransferDraft
from tests.cast import found_for_tests, join

Deposit = Callable[..., PostedEntry]


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
