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
    of the business (S3-016). Refuses the reserve and the members' head (`NotAFund`), an amount of
    zero or less, a missing purpose or evidence, and more than the fund holds (`FundTooLow`).
    """
    _refuse_incomplete(head, amount, purpose, evidence)
    with transaction.atomic():
        wait_for_funds(cooperative_id=cooperative_id)
        before = spending_by_key(cooperative_id=cooperative_id, key=key)
        if before is not None:
            return before
        if member_id is not None:
            member(cooperative_id=cooperative_id, member_id=member_id)
        balance = fund_balance(cooperative_id=cooperative_id, head=head, on=on)
        if amount > balance:
            raise FundTooLow(fund=HEAD_LABELS[head], balance=balance, amount=amount)
        transfer = TransferDraft(debit=FUND_ACCOUNTS[head], credit=money.value, amount=amount)
        draft = EntryDraft(
            kind=EntryKind.PAYOUT,
            on=on,
            key=f"shu-dana:{key}",
            memo=f"{HEAD_LABELS[head]}: {purpose.strip()}"[:300],
            transfers=(transfer,),
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
    recorded = spending_by_key(cooperative_id=cooperative_id, key=key)
    if recorded is None:
        raise LookupError("a spending just written is not found")
    return recorded


def _refuse_incomplete(head: Head, amount: Rupiah, purpose: str, evidence: str) -> None:
    if head not in FUND_ACCOUNTS:
        raise NotAFund(head=HEAD_LABELS[head])
    if amount <= 0:
        raise AmountNotAboveZero(amount=amount)
    if not purpose.strip():
        raise PurposeNeeded
    if not evidence.strip():
        raise EvidenceNeeded
