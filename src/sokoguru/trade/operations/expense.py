"""Costs of the co-op, and moving money between cash and bank."""

from __future__ import annotations

from datetime import date

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import account
from sokoguru.trade.calculations.journals import plain_transfer
from sokoguru.trade.calculations.refusals import (
    MoneyStaysWhereItIs,
    NotAnExpenseAccount,
    SocialSpendingIsNotACost,
)
from sokoguru.trade.calculations.social import word_of_aid
from sokoguru.trade.operations.record import Act, first_receipt, record
from sokoguru.trade.vocabulary import DocumentKind, MoneyAccount, TradeReceipt

EXPENSES = ("61", "62", "71", "5202", "5203", "5204")


def pay_expense(
    *,
    cooperative_id: int,
    code: str,
    amount: Rupiah,
    unit: str | None,
    money: MoneyAccount,
    payee: str,
    on: date,
    key: str,
    memo: str,
    by: Actor,
) -> TradeReceipt:
    """Pay a cost from cash or bank (J29, J30).

    Refuses accounts that are no cost paid in money (`NotAnExpenseAccount`; depreciation is none)
    and mutual aid booked as a cost of the business (`SocialSpendingIsNotACost`, S3-016): that is
    what the social fund is for.
    """
    act = Act(
        kind=DocumentKind.EXPENSE,
        on=on,
        key=key,
        amount=amount,
        memo=memo,
        unit=unit or "",
        partner=payee,
        account=code,
        money=money.value,
        is_business=False,
    )
    if known := first_receipt(cooperative_id=cooperative_id, act=act):
        return known
    if not code.startswith(EXPENSES):
        raise NotAnExpenseAccount(account=code)
    if not account(cooperative_id=cooperative_id, code=code).cash_flow:
        raise NotAnExpenseAccount(account=code)
    if word := word_of_aid(memo):
        raise SocialSpendingIsNotACost(word=word)
    moved = plain_transfer(debit=code, credit=money.value, amount=amount, unit=unit)
    return record(cooperative_id=cooperative_id, act=act, transfers=moved, by=by)


def transfer_money(
    *,
    cooperative_id: int,
    source: MoneyAccount,
    target: MoneyAccount,
    amount: Rupiah,
    on: date,
    key: str,
    memo: str,
    by: Actor,
) -> TradeReceipt:
    """Carry money from cash to the bank or back; refuses one and the same place."""
    act = Act(
        kind=DocumentKind.MONEY_TRANSFER,
        on=on,
        key=key,
        amount=amount,
        memo=memo,
        account=f"{source.value}>{target.value}",
        is_business=False,
    )
    if known := first_receipt(cooperative_id=cooperative_id, act=act):
        return known
    if source is target:
        raise MoneyStaysWhereItIs
    moved = plain_transfer(debit=target.value, credit=source.value, amount=amount)
    return record(cooperative_id=cooperative_id, act=act, transfers=moved, by=by)
