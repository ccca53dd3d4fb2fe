"""Leaving: the membership ends, the savings clear what is owed, the rest is paid back."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.counter.calculations.settlement import (
    RECEIVABLE,
    REFUNDABLE,
    payment_transfer,
    settle,
    settlement_transfers,
)
from sokoguru.counter.vocabulary import LeavingFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger import operations as ledger
from sokoguru.ledger import queries as books
from sokoguru.ledger.vocabulary import (
    EntryDraft,
    EntryFact,
    EntryKind,
    PostedEntry,
    Side,
    TransferDraft,
)
from sokoguru.members import operations as members
from sokoguru.members import queries as register
from sokoguru.members.vocabulary import MemberState
from sokoguru.savings import queries as papers
from sokoguru.savings.vocabulary import MoneyAccount, Receipt


class NothingDueToLeaver(Refusal):
    """Everything the leaver was due has been paid, or nobody left."""

    code = "counter.nothing_due_to_leaver"
    template = "Tidak ada simpanan anggota keluar yang masih harus dibayar kepada {name}."


def settle_leaving(
    *,
    cooperative_id: int,
    member_id: UUID,
    reason: str,
    money: MoneyAccount | None,
    on: date,
    key: str,
    by: Actor,
) -> LeavingFact:
    """End a membership and settle it in one entry (journal J44).

    Savings first clear the trade receivable; pokok, wajib and sukarela that remain become due to
    the leaver (2507) and are paid at once from `money`, or later when it is None. A receivable
    above all savings stays owed: leaving is never refused for it. SHU not yet paid stays payable.
    A repeated `key` answers with the first settlement.
    """
    before = books.entry_by_key(cooperative_id=cooperative_id, key=key)
    if before is not None:
        return _read_back(cooperative_id, member_id, before)
    with transaction.atomic():
        members.hold_member(cooperative_id=cooperative_id, member_id=member_id)
        balances = books.member_balances(cooperative_id=cooperative_id, member_id=member_id)
        settlement = settle(balances)
        member = members.mark_left(
            cooperative_id=cooperative_id, member_id=member_id, on=on, reason=reason, by=by
        )
        paid = settlement.refund_total if money is not None else Rupiah(0)
        transfers = list(settlement_transfers(settlement, member_id=member_id))
        if money is not None and paid:
            transfers.append(payment_transfer(paid, money=money.value, member_id=member_id))
        entry = None
        if transfers:
            memo = f"Anggota keluar {member.number}"
            entry = _post(cooperative_id, transfers, on=on, key=key, memo=memo, by=by)
    return LeavingFact(member=member, settlement=settlement, paid=paid, entry=entry)


def pay_leaver(
    *, cooperative_id: int, member_id: UUID, money: MoneyAccount, on: date, key: str, by: Actor
) -> Receipt:
    """Pay a leaver everything that is still due (2507); a repeated `key` answers as at first.

    Refuses when nothing is due (`NothingDueToLeaver`).
    """
    before = books.entry_by_key(cooperative_id=cooperative_id, key=key)
    if before is not None:
        return papers.receipt(cooperative_id=cooperative_id, entry_id=before.id)
    with transaction.atomic():
        member = members.hold_member(cooperative_id=cooperative_id, member_id=member_id)
        balances = books.member_balances(cooperative_id=cooperative_id, member_id=member_id)
        due = balances.get(REFUNDABLE, Rupiah(0))
        if member.state is not MemberState.LEFT or not due:
            raise NothingDueToLeaver(name=member.name)
        transfer = payment_transfer(due, money=money.value, member_id=member_id)
        memo = f"Pembayaran simpanan anggota keluar {member.number}"
        posted = _post(cooperative_id, [transfer], on=on, key=key, memo=memo, by=by)
    return papers.receipt(cooperative_id=cooperative_id, entry_id=posted.id)


def _post(
    cooperative_id: int,
    transfers: list[TransferDraft],
    *,
    on: date,
    key: str,
    memo: str,
    by: Actor,
) -> PostedEntry:
    draft = EntryDraft(
        kind=EntryKind.LEAVING, on=on, key=key, memo=memo, transfers=tuple(transfers)
    )
    return ledger.post(cooperative_id=cooperative_id, entry=draft, by=by)


def _read_back(cooperative_id: int, member_id: UUID, entry: EntryFact) -> LeavingFact:
    """The settlement that an entry wrote down."""
    member = register.member(cooperative_id=cooperative_id, member_id=member_id)
    debits = {line.code: line.amount for line in entry.lines if line.side is Side.DEBIT}
    credits_ = {line.code: line.amount for line in entry.lines if line.side is Side.CREDIT}
    moved = settle({**debits, RECEIVABLE: credits_.get(RECEIVABLE, Rupiah(0))})
    balances = books.member_balances(cooperative_id=cooperative_id, member_id=member_id)
    settlement = replace(moved, still_owed=balances.get(RECEIVABLE, Rupiah(0)))
    posted = PostedEntry(id=entry.id, reference=entry.reference, is_repeat=True)
    paid = debits.get(REFUNDABLE, Rupiah(0))
    return LeavingFact(member=member, settlement=settlement, paid=paid, entry=posted)
