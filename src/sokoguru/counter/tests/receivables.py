"""Receivables for the tests of the counter."""

from datetime import date
from uuid import UUID

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, Party, TransferDraft


def owe(cooperative: CooperativeFact, by: Actor, member_id: UUID, amount: int, *, on: date) -> None:
    """The member buys at the shop on credit."""
    sale = TransferDraft(
        debit="1211",
        debit_member=member_id,
        credit="4111",
        credit_member=member_id,
        amount=Rupiah(amount),
        unit="toko",
        party=Party.MEMBER,
    )
    entry = EntryDraft(
        kind=EntryKind.SALE,
        on=on,
        key=f"jual:{member_id}:{amount}",
        memo="Belanja",
        transfers=(sale,),
    )
    post(cooperative_id=cooperative.id, entry=entry, by=by)
