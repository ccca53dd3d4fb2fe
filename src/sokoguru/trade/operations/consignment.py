"""Goods sold on a member's behalf: the commission is revenue, the whole price his volume."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import split
from sokoguru.ledger import operations as ledger
from sokoguru.members.queries import member as find_member
from sokoguru.trade.calculations.journals import consignment_transfers, payout_transfers
from sokoguru.trade.calculations.refusals import CommissionAbovePrice, PaymentAboveDebt
from sokoguru.trade.operations.record import (
    Act,
    first_receipt,
    record,
    refuse_strangers,
    trading_unit,
)
from sokoguru.trade.vocabulary import DocumentKind, MoneyAccount, TradeReceipt

WHOLE_BPS = 10_000


def record_consigned_sale(
    *,
    cooperative_id: int,
    unit: str,
    member_id: UUID,
    gross: Rupiah,
    money: MoneyAccount,
    on: date,
    key: str,
    memo: str,
    by: Actor,
    fee: Rupiah | None = None,
    fee_bps: int = 0,
) -> TradeReceipt:
    """Sell a member's goods for `gross`; the co-op keeps `fee` (or `fee_bps` of it), J25.

    The rest is owed to the member. Refuses a commission outside the price, an unknown unit, who is
    no active member, and what the ledger refuses.
    """
    if fee is None:
        fee = split(gross, [fee_bps, max(WHOLE_BPS - fee_bps, 0)])[0] if fee_bps else Rupiah(0)
    act = Act(
        kind=DocumentKind.CONSIGNED_SALE,
        on=on,
        key=key,
        amount=gross,
        memo=memo,
        cost=fee,
        unit=unit,
        member_id=member_id,
        account=money.value,
    )
    if known := first_receipt(cooperative_id=cooperative_id, act=act):
        return known
    if not 0 <= fee <= gross:
        raise CommissionAbovePrice(fee=fee, gross=gross)
    refuse_strangers(cooperative_id=cooperative_id, member_id=member_id, on=on)
    trading_unit(cooperative_id=cooperative_id, code=unit)
    moved = consignment_transfers(
        unit=unit, member_id=member_id, gross=gross, commission=fee, money=money
    )
    return record(cooperative_id=cooperative_id, act=act, transfers=moved, by=by)


def pay_out_consignment(
    *,
    cooperative_id: int,
    unit: str,
    member_id: UUID,
    amount: Rupiah,
    money: MoneyAccount,
    on: date,
    key: str,
    by: Actor,
    memo: str = "",
) -> TradeReceipt:
    """Pay a member for goods sold on his behalf, never above what is owed (`PaymentAboveDebt`).

    Refuses an unknown unit and who is not in the register; a leaver is still paid.
    """
    act = Act(
        kind=DocumentKind.CONSIGNMENT_PAYOUT,
        on=on,
        key=key,
        amount=amount,
        memo=memo,
        unit=unit,
        member_id=member_id,
        account=money.value,
    )
    if known := first_receipt(cooperative_id=cooperative_id, act=act):
        return known
    find_member(cooperative_id=cooperative_id, member_id=member_id)
    trading_unit(cooperative_id=cooperative_id, code=unit)
    moved = payout_transfers(member_id=member_id, amount=amount, money=money, unit=unit)
    try:
        with transaction.atomic():
            return record(cooperative_id=cooperative_id, act=act, transfers=moved, by=by)
    except ledger.BalanceTooLow as short:
        raise PaymentAboveDebt(amount=amount, rest=short.facts["balance"]) from short
