"""The co-op's income tax: booked as an amount with its own label, then paid."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.queries import balances
from sokoguru.trade.calculations.journals import TAX_PAYABLE, plain_transfer
from sokoguru.trade.calculations.refusals import PaymentAboveDebt
from sokoguru.trade.operations.record import Act, first_receipt, record
from sokoguru.trade.vocabulary import DocumentKind, MoneyAccount, TaxKind, TradeReceipt


def book_income_tax(
    *,
    cooperative_id: int,
    amount: Rupiah,
    kind: TaxKind,
    on: date,
    key: str,
    memo: str,
    by: Actor,
) -> TradeReceipt:
    """Book income tax as a cost and a debt to the state (J37); `memo` is its label (C25)."""
    act = Act(
        kind=DocumentKind.TAX,
        on=on,
        key=key,
        amount=amount,
        memo=memo,
        account=kind.value,
        is_business=False,
    )
    if known := first_receipt(cooperative_id=cooperative_id, act=act):
        return known
    moved = plain_transfer(debit=kind.value, credit=TAX_PAYABLE, amount=amount)
    return record(cooperative_id=cooperative_id, act=act, transfers=moved, by=by)


def pay_tax(
    *,
    cooperative_id: int,
    amount: Rupiah,
    money: MoneyAccount,
    on: date,
    key: str,
    memo: str,
    by: Actor,
) -> TradeReceipt:
    """Pay income tax to the state, never more than is booked (`PaymentAboveDebt`)."""
    act = Act(
        kind=DocumentKind.TAX_PAYMENT,
        on=on,
        key=key,
        amount=amount,
        memo=memo,
        account=money.value,
        is_business=False,
    )
    with transaction.atomic():
        hold(cooperative_id=cooperative_id, what="income tax")
        if known := first_receipt(cooperative_id=cooperative_id, act=act):
            return known
        owed = balances(cooperative_id=cooperative_id, on=on).get(TAX_PAYABLE, ZERO)
        if amount > owed:
            raise PaymentAboveDebt(amount=amount, rest=owed)
        moved = plain_transfer(debit=TAX_PAYABLE, credit=money.value, amount=amount)
        return record(cooperative_id=cooperative_id, act=act, transfers=moved, by=by)
