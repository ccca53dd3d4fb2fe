"""Money that is nobody's trade: between cash and bank, and income tax to the state."""

from ninja import Router, Schema

from sokoguru.api.doors import ApiDoor, Key
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import Amount, Day, Text
from sokoguru.api.trade_receipts import TradeReceiptOut, told
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.trade.operations import book_income_tax, pay_tax, transfer_money
from sokoguru.trade.vocabulary import MoneyAccount, TaxKind

router = Router(tags=["trade"])


class TransferIn(Schema):
    """Money carried from cash to the bank or back."""

    source: MoneyAccount
    target: MoneyAccount
    amount: Amount
    memo: Text = ""
    on: Day | None = None


class TaxIn(Schema):
    """Income tax of the result (`8101`) or final on turnover (`8102`); `memo` is its label."""

    kind: TaxKind
    amount: Amount
    memo: Text = ""
    on: Day | None = None


class TaxPaymentIn(Schema):
    """Income tax paid to the state."""

    amount: Amount
    money: MoneyAccount
    memo: Text = ""
    on: Day | None = None


@router.post(
    "/k/{slug}/trade/transfers",
    auth=Key(Duty.PAY_MONEY),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def transfer(door: ApiDoor, asked: TransferIn) -> TradeReceiptOut:
    """Carry money between cash and bank. Duty: `bayar_uang`."""
    receipt = transfer_money(
        cooperative_id=door.cooperative_id,
        source=asked.source,
        target=asked.target,
        amount=Rupiah(asked.amount),
        on=door.day(asked.on),
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)


@router.post(
    "/k/{slug}/trade/taxes",
    auth=Key(Duty.POST_JOURNAL),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def book_tax(door: ApiDoor, asked: TaxIn) -> TradeReceiptOut:
    """Book income tax as a cost and a debt. Duty: `catat_jurnal`."""
    receipt = book_income_tax(
        cooperative_id=door.cooperative_id,
        kind=asked.kind,
        amount=Rupiah(asked.amount),
        on=door.day(asked.on),
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)


@router.post(
    "/k/{slug}/trade/tax-payments",
    auth=Key(Duty.PAY_MONEY),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def settle_tax(door: ApiDoor, asked: TaxPaymentIn) -> TradeReceiptOut:
    """Pay income tax to the state. Duty: `bayar_uang`."""
    receipt = pay_tax(
        cooperative_id=door.cooperative_id,
        amount=Rupiah(asked.amount),
        money=asked.money,
        on=door.day(asked.on),
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)
