"""Joining: application, admission and simpanan pokok, at the counter in one act."""

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.counter.vocabulary import Joined
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger import queries as books
from sokoguru.members import operations as members
from sokoguru.savings import operations as savings
from sokoguru.savings import queries as papers
from sokoguru.savings.vocabulary import MoneyAccount, Receipt, SavingsProduct


class EntranceIsPaid(Refusal):
    """There is nothing left to pay of simpanan pokok."""

    code = "counter.entrance_is_paid"
    template = "Simpanan pokok {name} sudah lunas. Tidak ada yang perlu diterima."


def receive_entrance(
    *, cooperative_id: int, member_id: UUID, money: MoneyAccount, on: date, key: str, by: Actor
) -> Receipt:
    """Receive whatever is missing of simpanan pokok, which makes an admitted person a member.

    Nobody types an amount: the articles of the day know it. A repeated `key` answers with the first
    receipt. Refuses when nothing is missing (`EntranceIsPaid`) and what `receive_deposit` refuses.
    """
    before = books.entry_by_key(cooperative_id=cooperative_id, key=key)
    if before is not None:
        return papers.receipt(cooperative_id=cooperative_id, entry_id=before.id)
    with transaction.atomic():
        member = members.hold_member(cooperative_id=cooperative_id, member_id=member_id)
        pokok = cooperatives.articles_on(cooperative_id=cooperative_id, on=on).pokok
        held = books.member_balances(cooperative_id=cooperative_id, member_id=member_id)
        rest = pokok - held.get(SavingsProduct.POKOK.account, Rupiah(0))
        if rest <= 0:
            raise EntranceIsPaid(name=member.name)
        return _receive_pokok(cooperative_id, member_id, rest, money, on, key, by)


def join_at_counter(
    *,
    cooperative_id: int,
    name: str,
    nik: str,
    phone: str,
    address: str,
    group: str,
    consent: bool,
    money: MoneyAccount,
    on: date,
    key: str,
    by: Actor,
    number: str | None = None,
    amount: Rupiah | None = None,
) -> Joined:
    """Take an application, admit the applicant and receive simpanan pokok; all of it or nothing.

    `amount` is what is laid down, the full simpanan pokok when None; with less the person stays
    *calon anggota*. A repeated `key` answers with the first joining; refuses what the acts refuse.
    """
    before = books.entry_by_key(cooperative_id=cooperative_id, key=key)
    if before is not None:
        receipt = papers.receipt(cooperative_id=cooperative_id, entry_id=before.id)
        return Joined(member=receipt.member, receipt=receipt)
    if amount is None:
        amount = cooperatives.articles_on(cooperative_id=cooperative_id, on=on).pokok
    with transaction.atomic():
        applicant = members.submit_application(
            cooperative_id=cooperative_id,
            name=name,
            nik=nik,
            phone=phone,
            address=address,
            group=group,
            consent=consent,
            on=on,
            by=by,
        )
        members.admit_applicant(
            cooperative_id=cooperative_id, member_id=applicant.id, number=number, on=on, by=by
        )
        receipt = _receive_pokok(cooperative_id, applicant.id, amount, money, on, key, by)
    return Joined(member=receipt.member, receipt=receipt)


def _receive_pokok(
    cooperative_id: int,
    member_id: UUID,
    amount: Rupiah,
    money: MoneyAccount,
    on: date,
    key: str,
    by: Actor,
) -> Receipt:
    return savings.receive_deposit(
        cooperative_id=cooperative_id,
        member_id=member_id,
        product=SavingsProduct.POKOK,
        amount=amount,
        money=money,
        on=on,
        key=key,
        by=by,
    )
