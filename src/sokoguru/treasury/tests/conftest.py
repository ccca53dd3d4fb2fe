"""A co-op that began March with a million in the bank, in books and at the bank."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, TransferDraft
from sokoguru.treasury.operations import import_statement, open_bank_account
from sokoguru.treasury.tests.files import MT940
from sokoguru.treasury.vocabulary import BankAccountFact, StatementFact

TODAY = date(2026, 4, 2)
Post = Callable[..., UUID]


@pytest.fixture
def post(cooperative: CooperativeFact, actor: Actor) -> Post:
    """Posts money that comes to the bank (above nought) or leaves it, against 4909 or 7109."""

    def entry(amount: int, on: date, memo: str, *, kind: EntryKind = EntryKind.JOURNAL) -> UUID:
        other = "3201" if kind is EntryKind.OPENING else "4909" if amount > 0 else "7109"
        debit, credit = ("1102", other) if amount > 0 else (other, "1102")
        draft = EntryDraft(
            kind=kind, on=on, key=f"{memo}:{on}:{amount}", memo=memo,
            transfers=(TransferDraft(debit, credit, Rupiah(abs(amount))),),
        )  # fmt: skip
        return ledger.post(cooperative_id=cooperative.id, entry=draft, by=actor).id

    return entry


@pytest.fixture
def giro(cooperative: CooperativeFact, actor: Actor) -> BankAccountFact:
    """The current account at the bank, matched from 2 March on."""
    return open_bank_account(
        cooperative_id=cooperative.id, code="1102", bank="Bank Rakyat", number="123-456-7890",
        starts_on=date(2026, 3, 2), by=actor,
    )  # fmt: skip


@pytest.fixture
def march(giro: BankAccountFact, post: Post, load: Callable[..., StatementFact]) -> StatementFact:
    """The books of March and the statement of the bank: a charge and interest are not in books."""
    post(1_000_000, date(2026, 3, 2), "Saldo awal", kind=EntryKind.OPENING)
    post(500_000, date(2026, 3, 2), "Setoran toko")
    post(-200_000, date(2026, 3, 5), "Bayar pemasok beras")
    post(75_000, date(2026, 3, 31), "Setoran sore")
    return load(MT940.encode())


@pytest.fixture
def load(
    cooperative: CooperativeFact, giro: BankAccountFact, actor: Actor
) -> Callable[..., StatementFact]:
    """Imports a statement of the current account."""

    def import_it(content: bytes, filename: str = "maret.sta", **more: Any) -> StatementFact:
        return import_statement(
            cooperative_id=cooperative.id, account_id=giro.id, content=content, filename=filename,
            on=TODAY, by=actor, **more,
        )  # fmt: skip

    return import_it
