"""Selling, returning and collecting, on the books."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.queries import member_balances, movements
from sokoguru.members.operations import submit_application
from sokoguru.members.vocabulary import MemberFact
from sokoguru.trade import operations as trade
from sokoguru.trade.queries import (
    day_sales,
    member_volume,
    open_sales,
    receivables,
    rest_of_sale,
)
from sokoguru.trade.vocabulary import MoneyAccount, Payment, TradeReceipt

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def sell(cooperative: CooperativeFact, actor: Actor, on: date) -> Any:
    """Sell something: `sell(member_id, 100_000, key="a", payment=Payment.CREDIT)`."""

    def act(member_id: UUID | None, amount: int, **other: Any) -> TradeReceipt:
        facts: dict[str, Any] = {
            "unit": "toko",
            "buyer_name": "" if member_id else "Pak Karto",
            "cost": Rupiah(int(amount) * 8 // 10),
            "payment": Payment.CASH,
            "on": on,
            "key": "sale",
            "memo": "Beras",
            **other,
        }
        return trade.record_sale(
            cooperative_id=cooperative.id,
            member_id=member_id,
            amount=Rupiah(amount),
            by=actor,
            **facts,
        )

    return act


def _moved(cooperative: CooperativeFact) -> dict[str, int]:
    rows = movements(cooperative_id=cooperative.id, first_day=YEAR[0], last_day=YEAR[1])
    found: dict[str, int] = {}
    for row in rows:
        found[row.code] = found.get(row.code, 0) + row.credit - row.debit
    return found


@pytest.mark.requirement("S2-117", "S3-045", "S3-096")
def test_member_and_other_business_stand_on_their_own_accounts(
    cooperative: CooperativeFact, sari: MemberFact, sell: Any
) -> None:
    sell(sari.id, 100_000, key="a")
    sell(None, 50_000, key="b", buyer_name="Suami Sari")
    moved = _moved(cooperative)
    assert (moved["4111"], moved["5111"]) == (100_000, -80_000)
    assert (moved["4211"], moved["5211"]) == (50_000, -40_000)
    volume = member_volume(cooperative_id=cooperative.id, first_day=YEAR[0], last_day=YEAR[1])
    assert volume == {sari.id: {"toko": 100_000}}


def test_a_repeated_request_sells_once(
    cooperative: CooperativeFact, sari: MemberFact, sell: Any
) -> None:
    first, second = sell(sari.id, 100_000), sell(sari.id, 100_000)
    assert (second.document, second.entry.is_repeat) == (first.document, True)
    assert _moved(cooperative)["4111"] == 100_000
    with pytest.raises(ledger.KeyUsedForOtherContent):
        sell(sari.id, 90_000)


def test_a_credit_sale_is_owed_and_collected_never_above_the_debt(
    cooperative: CooperativeFact, sari: MemberFact, sell: Any, actor: Actor, on: date
) -> None:
    sell(sari.id, 100_000, payment=Payment.CREDIT)
    assert [row.owed for row in receivables(cooperative_id=cooperative.id, on=on)] == [100_000]

    def collect(amount: int, key: str) -> TradeReceipt:
        return trade.receive_payment_of_receivable(
            cooperative_id=cooperative.id,
            member_id=sari.id,
            amount=Rupiah(amount),
            money=MoneyAccount.CASH,
            on=on,
            key=key,
            by=actor,
        )

    collect(60_000, "c1")
    with pytest.raises(trade.CollectionAboveDebt, match=r"Rp 40\.000"):
        collect(40_001, "c2")
    collect(40_000, "c3")
    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert held["1211"] == 0


def test_others_pay_the_sale_they_owe(
    cooperative: CooperativeFact, sell: Any, actor: Actor, on: date
) -> None:
    sale = sell(None, 100_000, payment=Payment.CREDIT).document
    facts: dict[str, Any] = {
        "cooperative_id": cooperative.id,
        "money": MoneyAccount.CASH,
        "on": on,
        "by": actor,
    }
    with pytest.raises(trade.SaleIsUnknown):
        trade.receive_payment_of_receivable(amount=Rupiah(1_000), key="x", **facts)
    trade.receive_payment_of_receivable(amount=Rupiah(30_000), key="y", sale_id=sale.id, **facts)
    assert rest_of_sale(cooperative_id=cooperative.id, sale=sale) == 70_000
    assert [one.rest for one in open_sales(cooperative_id=cooperative.id)] == [70_000]
    with pytest.raises(trade.CollectionAboveDebt):
        trade.receive_payment_of_receivable(
            amount=Rupiah(70_001), key="z", sale_id=sale.id, **facts
        )


def test_returns_bring_back_the_whole_cost_and_volume_but_never_more(
    cooperative: CooperativeFact, sari: MemberFact, sell: Any, actor: Actor, on: date
) -> None:
    sale = sell(sari.id, 100_001).document

    def give_back(amount: int, key: str) -> TradeReceipt:
        return trade.record_sale_return(
            cooperative_id=cooperative.id,
            sale_id=sale.id,
            amount=Rupiah(amount),
            on=on,
            key=key,
            memo="Basah",
            by=actor,
        )

    give_back(33_333, "r1")
    with pytest.raises(trade.ReturnAboveSale, match=r"Rp 66\.668"):
        give_back(66_669, "r2")
    give_back(66_668, "r3")
    moved = _moved(cooperative)
    assert moved["4111"] + moved["4112"] == 0
    assert moved["5111"] == 0
    volume = member_volume(cooperative_id=cooperative.id, first_day=YEAR[0], last_day=YEAR[1])
    assert volume[sari.id]["toko"] == 0
    day = day_sales(cooperative_id=cooperative.id, on=on)
    assert (day.total, day.cost, len(day.documents)) == (0, 0, 3)


def test_a_reversed_sale_is_no_volume_and_takes_no_return(
    cooperative: CooperativeFact, sari: MemberFact, sell: Any, actor: Actor, on: date
) -> None:
    sale = sell(sari.id, 100_000).document
    ledger.reverse_entry(
        cooperative_id=cooperative.id, entry_id=sale.entry_id, reason="salah", on=on, by=actor
    )
    volume = member_volume(cooperative_id=cooperative.id, first_day=YEAR[0], last_day=YEAR[1])
    assert volume[sari.id]["toko"] == 0
    with pytest.raises(trade.SaleIsUnknown):
        trade.record_sale_return(
            cooperative_id=cooperative.id,
            sale_id=sale.id,
            amount=Rupiah(1_000),
            on=on,
            key="r",
            memo="",
            by=actor,
        )


def test_a_sale_that_says_too_little_is_refused(
    cooperative: CooperativeFact, sari: MemberFact, sell: Any, actor: Actor, on: date
) -> None:
    stranger = submit_application(
        cooperative_id=cooperative.id,
        name="Wati",
        nik="3374015203910002",
        phone="0812",
        address="Desa",
        group="umum",
        consent=True,
        on=on,
        by=actor,
    )
    with pytest.raises(trade.BuyerIsUnknown):
        sell(None, 1_000, buyer_name=" ")
    with pytest.raises(trade.NotAMemberOfTheDay):
        sell(stranger.id, 1_000)
    with pytest.raises(trade.UnitDoesNotTrade):
        sell(sari.id, 1_000, unit="gudang")
    with pytest.raises(trade.TradeAmountIsNotPositive):
        sell(sari.id, 0)
    with pytest.raises(trade.CostIsNegative):
        sell(sari.id, 1_000, cost=Rupiah(-1))
