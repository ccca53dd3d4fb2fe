"""One receipt for everything a member pays in one visit."""

from datetime import date
from uuid import UUID

from sokoguru.counter.calculations.settlement import RECEIVABLE
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.operations import BalanceTooLow
from sokoguru.ledger.vocabulary import TransferDraft
from sokoguru.savings import operations as savings
from sokoguru.savings.vocabulary import MoneyAccount, Receipt, SavingsProduct

NOTHING = Rupiah(0)


class NothingToReceive(Refusal):
    """No line of the receipt has an amount, or one is below zero."""

    code = "counter.nothing_to_receive"
    template = "Belum ada jumlah yang diterima. Isi sedikitnya satu baris di atas Rp 0."
    field = "amount"


class PaymentAboveReceivable(Refusal):
    """Nobody pays more than is owed."""

    code = "counter.payment_above_receivable"
    template = "Pembayaran piutang {amount} melebihi sisa piutang. Kurangi jumlahnya."
    field = "piutang"


def receive_together(
    *,
    cooperative_id: int,
    member_id: UUID,
    money: MoneyAccount,
    on: date,
    key: str,
    by: Actor,
    pokok: Rupiah = NOTHING,
    wajib: Rupiah = NOTHING,
    sukarela: Rupiah = NOTHING,
    piutang: Rupiah = NOTHING,
) -> Receipt:
    """Receive savings and the payment of a trade receivable in one entry with one receipt.

    Lines of Rp 0 are left out. A repeated `key` answers with the first receipt. Refuses when there
    is nothing to receive, more than is owed (`PaymentAboveReceivable`), and what
    `savings.receive_deposits` refuses; then nothing at all is received.
    """
    asked = {
        SavingsProduct.POKOK: pokok,
        SavingsProduct.WAJIB: wajib,
        SavingsProduct.SUKARELA: sukarela,
    }
    amounts = {product: amount for product, amount in asked.items() if amount}
    if min(pokok, wajib, sukarela, piutang) < 0 or not (amounts or piutang):
        raise NothingToReceive
    collection = TransferDraft(
        debit=money.value, credit=RECEIVABLE, credit_member=member_id, amount=piutang
    )
    try:
        return savings.receive_deposits(
            cooperative_id=cooperative_id,
            member_id=member_id,
            amounts=amounts,
            also=(collection,) if piutang else (),
            money=money,
            on=on,
            key=key,
            by=by,
        )
    except BalanceTooLow as short:
        raise PaymentAboveReceivable(amount=piutang) from short
