"""Recording an act of trade: its entry in the ledger and its paper, together and once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.cooperatives.queries import units
from sokoguru.cooperatives.vocabulary import UnitFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, Party, TransferDraft
from sokoguru.members.queries import member as find_member
from sokoguru.members.vocabulary import MemberFact, MemberState
from sokoguru.trade.calculations.journals import SELLING_KINDS
from sokoguru.trade.calculations.refusals import (
    NotAMemberOfTheDay,
    TradeAmountIsNotPositive,
    UnitDoesNotTrade,
)
from sokoguru.trade.calculations.request import fingerprint
from sokoguru.trade.models import Document
from sokoguru.trade.queries.documents import receipt_by_entry, receipt_by_key
from sokoguru.trade.vocabulary import DocumentKind, Payment, TradeReceipt

_ENTRY_KINDS = {
    DocumentKind.SALE: EntryKind.SALE,
    DocumentKind.SALE_RETURN: EntryKind.SALE,
    DocumentKind.COLLECTION: EntryKind.COLLECTION,
    DocumentKind.PURCHASE: EntryKind.PURCHASE,
    DocumentKind.SUPPLIER_PAYMENT: EntryKind.PURCHASE,
    DocumentKind.CONSIGNED_SALE: EntryKind.CONSIGNMENT,
    DocumentKind.CONSIGNMENT_PAYOUT: EntryKind.CONSIGNMENT,
    DocumentKind.EXPENSE: EntryKind.EXPENSE,
    DocumentKind.TAX: EntryKind.TAX,
    DocumentKind.TAX_PAYMENT: EntryKind.TAX,
    DocumentKind.MONEY_TRANSFER: EntryKind.JOURNAL,
}


@dataclass(frozen=True, kw_only=True)
class Act:
    """What an act of trade says on its paper; `money` is only part of what was asked."""

    kind: DocumentKind
    on: date
    key: str
    amount: Rupiah
    memo: str
    cost: Rupiah = ZERO
    unit: str = ""
    member_id: UUID | None = None
    partner: str = ""
    payment: Payment | None = None
    account: str = ""
    settles: UUID | None = None
    money: str = ""
    is_business: bool = True

    @property
    def request(self) -> str:
        """The fingerprint of the request, by which a repeated one is known."""
        return fingerprint(**{name: getattr(self, name) for name in self.__dataclass_fields__})

    @property
    def party(self) -> str:
        """Whose business it is; purchases, costs and money moved are nobody's."""
        if not self.is_business:
            return ""
        return (Party.NONMEMBER if self.member_id is None else Party.MEMBER).value


def first_receipt(*, cooperative_id: int, act: Act) -> TradeReceipt | None:
    """The receipt of a request that was recorded before.

    Refuses the same key with another request (`KeyUsedForOtherContent`).
    """
    if act.amount <= 0:
        raise TradeAmountIsNotPositive(amount=act.amount)
    known = Document.objects.of(cooperative_id).filter(source_key=act.key).first()
    if known is None:
        return None
    if known.request != act.request:
        raise ledger.KeyUsedForOtherContent
    return receipt_by_key(cooperative_id=cooperative_id, key=act.key)


def record(
    *,
    cooperative_id: int,
    act: Act,
    transfers: tuple[TransferDraft, ...],
    by: Actor,
    cost: Rupiah | None = None,
) -> TradeReceipt:
    """Post the entry and keep the paper; both or neither.

    `cost` is what was found out and not asked for: the cost of what comes back.
    """
    draft = EntryDraft(
        kind=_ENTRY_KINDS[act.kind],
        on=act.on,
        key=act.key,
        memo=act.memo.strip() or act.kind.heading,
        transfers=transfers,
    )
    with transaction.atomic():
        posted = ledger.post(cooperative_id=cooperative_id, entry=draft, by=by)
        if not posted.is_repeat:
            Document.objects.create(
                cooperative_id=cooperative_id,
                entry_id=posted.id,
                source_key=act.key,
                request=act.request,
                number=posted.reference,
                kind=act.kind.value,
                booked_on=act.on,
                amount=act.amount,
                cost=act.cost if cost is None else cost,
                unit=act.unit,
                party=act.party,
                member_id=act.member_id,
                partner=act.partner.strip(),
                payment=act.payment.value if act.payment else "",
                account=act.account,
                memo=act.memo.strip(),
                settles_id=act.settles,
            )
        if posted.is_repeat:
            return receipt_by_key(cooperative_id=cooperative_id, key=act.key)
        return receipt_by_entry(cooperative_id=cooperative_id, entry_id=posted.id)


def trading_unit(*, cooperative_id: int, code: str) -> UnitFact:
    """The unit, if it is one that trades. Refuses others with `UnitDoesNotTrade`."""
    for unit in units(cooperative_id=cooperative_id):
        if unit.code == code and unit.kind in SELLING_KINDS:
            return unit
    raise UnitDoesNotTrade(unit=code)


def refuse_strangers(*, cooperative_id: int, member_id: UUID, on: date) -> MemberFact:
    """The member, if he is one on that day: member business needs a member (S3-096)."""
    found = find_member(cooperative_id=cooperative_id, member_id=member_id)
    has_joined = found.joined_on is not None and found.joined_on <= on
    if found.state is not MemberState.ACTIVE or not has_joined:
        raise NotAMemberOfTheDay(name=found.name)
    return found
