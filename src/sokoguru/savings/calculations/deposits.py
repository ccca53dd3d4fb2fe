"""The transfers behind paying savings in and out (journals J01 to J04)."""

from collections.abc import Mapping
from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import TransferDraft
from sokoguru.savings.vocabulary import MoneyAccount, SavingsProduct


def paid_in(
    amounts: Mapping[SavingsProduct, Rupiah], *, money: MoneyAccount, member_id: UUID
) -> tuple[TransferDraft, ...]:
    """Money debited, savings credited: one transfer for each product that has an amount."""
    return tuple(
        TransferDraft(
            debit=money.value,
            credit=product.account,
            credit_member=member_id,
            amount=amounts[product],
        )
        for product in SavingsProduct
        if amounts.get(product)
    )


def paid_out(amount: Rupiah, *, money: MoneyAccount, member_id: UUID) -> TransferDraft:
    """Simpanan sukarela debited, money credited."""
    return TransferDraft(
        debit=SavingsProduct.SUKARELA.account,
        debit_member=member_id,
        credit=money.value,
        amount=amount,
    )
