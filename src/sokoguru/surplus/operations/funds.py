"""Spending the funds of SHU for what they are for (J42)."""

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, TransferDraft
from sokoguru.members.queries import member
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.surplus.models import FundSpending
from sokoguru.surplus.operations.refusals import (
    AmountNotAboveZero,
    EvidenceNeeded,
    FundTooLow,
    NotAFund,
    PurposeNeeded,
)
from sokoguru.surplus.operations.turns import wait_for_funds
from sokoguru.surplus.queries.funds import fund_balance, spending_by_key
from sokoguru.surplus.vocabulary import FUND_ACCOUNTS, HEAD_LABELS, Head, SpendingFact


def spend_fund(
    *,
    cooperative_id: int,
    head: Head,
    amount: Rupiah,
    money: MoneyAccount,
    purpose: str,
    evidence: str,
    on: date,
    key: str,
    by: Actor,
    member_id: UUID | None = None,
) -> SpendingFact:
    """Pay from a fund of SHU; a repeated `key` answers as at first.

    Help to a member, decided by the co-op, comes from the social fund (S3-015) and is never a cost
    of the business (S3-016). Refuses the reserve and the members' head, an amount of zero or less,
    a missing purpose or evidence, and more than the fund holds.
    """
    _refuse_incomplete(head, amount, purpose, evidence)
    _refuse_stranger(cooperative_id, member_id)
    with transaction.atomic():
        wait_for_funds(cooperative_id=cooperative_id)
        before = spending_by_key(cooperative_id=cooperative_id, key=key)
        if before:
            return before
        _refuse_too_much(cooperative_id, head, amount, on)
        draft = EntryDraft(
            kind=EntryKind.PAYOUT,
            on=on,
            key=f"shu-dana:{key}",
            memo=f"{HEAD_LABELS[head]}: {purpose.strip()}"[:300],
            transfers=(TransferDraft(FUND_ACCOUNTS[head], money.value, amount),),
            document=evidence.strip()[:80],
        )
        posted = ledger.post(cooperative_id=cooperative_id, entry=draft, by=by)
        FundSpending.objects.create(
            cooperative_id=cooperative_id,
            head=head.value,
            amount=amount,
            spent_on=on,
            purpose=purpose.strip()[:200],
            evidence=evidence.strip()[:200],
            member_id=member_id,
            entry_id=posted.id,
            source_key=key,
            spent_at=by.at,
            spent_by=by.name,
        )
    return _recorded(cooperative_id, key)


def _refuse_stranger(cooperative_id: int, member_id: UUID | None) -> None:
    if member_id is not None:
        member(cooperative_id=cooperative_id, member_id=member_id)


def _recorded(cooperative_id: int, key: str) -> SpendingFact:
    found = spending_by_key(cooperative_id=cooperative_id, key=key)
    if found is None:
        raise LookupError("a spending just written is not found")
    return found


def _refuse_too_much(cooperative_id: int, head: Head, amount: Rupiah, on: date) -> None:
    balance = fund_balance(cooperative_id=cooperative_id, head=head, on=on)
    if amount > balance:
        raise FundTooLow(fund=HEAD_LABELS[head], balance=balance, amount=amount)


def _refuse_incomplete(head: Head, amount: Rupiah, purpose: str, evidence: str) -> None:
    if head not in FUND_ACCOUNTS:
        raise NotAFund(head=HEAD_LABELS[head])
    if amount <= 0:
        raise AmountNotAboveZero(amount=amount)
    if not purpose.strip():
        raise PurposeNeeded
    if not evidence.strip():
        raise EvidenceNeeded
