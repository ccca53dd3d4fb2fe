"""Purchases, and paying the suppliers."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.trade.calculations.journals import PAYABLE, plain_transfer, purchase_transfers
from sokoguru.trade.calculations.partners import partner_key
from sokoguru.trade.calculations.refusals import PartnerIsUnknown, PaymentAboveDebt
from sokoguru.trade.operations.record import Act, first_receipt, record, trading_unit
from sokoguru.trade.queries.debts import owed_to_supplier
from sokoguru.trade.vocabulary import DocumentKind, MoneyAccount, Payment, TradeReceipt


def record_purchase(
    *,
    cooperative_id: int,
    unit: str,
    supplier: str,
    amount: Rupiah,
    payment: Payment,
    on: date,
    key: str,
    memo: str,
    by: Actor,
) -> TradeReceipt:
    """Buy goods for a unit, paid at once or owed to the supplier (J22).

    Refuses a unit that does not trade, a supplier without a name, and what the ledger refuses.
    """
    act = Act(
        kind=DocumentKind.PURCHASE,
        on=on,
        key=key,
        amount=amount,
        memo=memo,
        unit=unit,
        partner=supplier,
        payment=payment,
        is_business=False,
    )
    if known := first_receipt(cooperative_id=cooperative_id, act=act):
        return known
    if not supplier.strip():
        raise PartnerIsUnknown
    kind = trading_unit(cooperative_id=cooperative_id, code=unit).kind
    moved = purchase_transfers(unit=unit, unit_kind=kind, amount=amount, payment=payment)
    return record(cooperative_id=cooperative_id, act=act, transfers=moved, by=by)


def pay_supplier(
    *,
    cooperative_id: int,
    supplier: str,
    amount: Rupiah,
    money: MoneyAccount,
    on: date,
    key: str,
    memo: str,
    by: Actor,
) -> TradeReceipt:
    """Pay a supplier what is owed to him, never more (J23, `PaymentAboveDebt`)."""
    act = Act(
        kind=DocumentKind.SUPPLIER_PAYMENT,
        on=on,
        key=key,
        amount=amount,
        memo=memo,
        partner=supplier,
        account=money.value,
        is_business=False,
    )
    with transaction.atomic():
        hold(cooperative_id=cooperative_id, what=f"supplier:{partner_key(supplier)}")
        if known := first_receipt(cooperative_id=cooperative_id, act=act):
            return known
        rest = owed_to_supplier(cooperative_id=cooperative_id, supplier=supplier)
        if amount > rest:
            raise PaymentAboveDebt(amount=amount, rest=rest)
        moved = plain_transfer(debit=PAYABLE, credit=money.value, amount=amount)
        return record(cooperative_id=cooperative_id, act=act, transfers=moved, by=by)
