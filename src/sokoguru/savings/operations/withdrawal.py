"""Paying savings back over the counter (journal J04)."""

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind
from sokoguru.members import queries as members
from sokoguru.members.vocabulary import MemberState
from sokoguru.savings.calculations.deposits import paid_out
from sokoguru.savings.calculations.receipts import receipt_lines
from sokoguru.savings.operations.deposit import AmountIsNotPositive
from sokoguru.savings.vocabulary import MoneyAccount, Receipt, SavingsProduct


class SavingsStayWhileAMember(Refusal):
    """Simpanan pokok and wajib are own capital and stay as long as the membership lasts."""

    code = "savings.savings_stay_while_a_member"
    template = (
        "{product} tidak dapat diambil selama {name} masih menjadi anggota. "
        "Simpanan itu dikembalikan saat anggota keluar."
    )
    field = "product"


class SavingsAreSettledOnLeaving(Refusal):
    """After leaving, everything is paid from the settlement."""

    code = "savings.savings_are_settled_on_leaving"
    template = (
        "{name} sudah keluar; simpanannya dipindahkan ke simpanan anggota keluar. "
        "Bayarkan dari penyelesaian keluar."
    )


class WithdrawalAboveBalance(Refusal):
    """Nobody withdraws more than there is."""

    code = "savings.withdrawal_above_balance"
    template = "Penarikan {amount} melebihi saldo {balance}. Kurangi jumlahnya."
    field = "amount"


def pay_withdrawal(
    *,
    cooperative_id: int,
    member_id: UUID,
    product: SavingsProduct,
    amount: Rupiah,
    money: MoneyAccount,
    on: date,
    key: str,
    by: Actor,
) -> Receipt:
    """Pay simpanan sukarela out; a repeated `key` answers with the first receipt.

    The ledger guards the balance, so of two withdrawals at once only what is there is paid.
    Refuses simpanan pokok and wajib (`SavingsStayWhileAMember`), a leaver, an amount of zero or
    less, and more than the balance (`WithdrawalAboveBalance`).
    """
    if amount <= 0:
        raise AmountIsNotPositive(amount=Rupiah(amount))
    member = members.member(cooperative_id=cooperative_id, member_id=member_id)
    if member.state is MemberState.LEFT:
        raise SavingsAreSettledOnLeaving(name=member.name)
    if product is not SavingsProduct.SUKARELA:
        raise SavingsStayWhileAMember(product=product.label, name=member.name)
    transfer = paid_out(amount, money=money, member_id=member_id)
    memo = f"Penarikan {product.label.lower()} {member.number}"
    draft = EntryDraft(kind=EntryKind.SAVINGS, on=on, key=key, memo=memo, transfers=(transfer,))
    try:
        with transaction.atomic():
            posted = ledger.post(cooperative_id=cooperative_id, entry=draft, by=by)
    except ledger.BalanceTooLow as short:
        raise WithdrawalAboveBalance(amount=amount, balance=short.facts["balance"]) from short
    return Receipt(
        entry=posted,
        number=posted.reference,
        on=on,
        member=member,
        lines=receipt_lines([(transfer.debit, transfer.debit, amount)]),
        total=amount,
    )
