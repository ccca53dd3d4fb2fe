"""Consignment, purchases, costs, tax and moving money, on the books."""

from datetime import date
from typing import Any

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import balances, member_balances
from sokoguru.members.vocabulary import MemberFact
from sokoguru.trade import operations as trade
from sokoguru.trade.queries import documents, member_volume, owed_to_supplier, payables
from sokoguru.trade.vocabulary import DocumentKind, MoneyAccount, Payment, TaxKind


@pytest.fixture
def facts(cooperative: CooperativeFact, actor: Actor, on: date) -> dict[str, Any]:
    """What every act says."""
    return {"cooperative_id": cooperative.id, "on": on, "by": actor}


@pytest.mark.requirement("S3-103")
def test_the_whole_price_of_consigned_goods_is_volume_and_only_the_fee_revenue(
    cooperative: CooperativeFact, sari: MemberFact, facts: dict[str, Any], on: date
) -> None:
    trade.record_consigned_sale(
        unit="pemasaran",
        member_id=sari.id,
        gross=Rupiah(1_000_000),
        fee_bps=500,
        money=MoneyAccount.BANK,
        key="c",
        memo="Gabah",
        **facts,
    )
    found = balances(cooperative_id=cooperative.id, on=on)
    assert (found["4121"], found["2204"]) == (50_000, 950_000)
    volume = member_volume(
        cooperative_id=cooperative.id, first_day=date(2026, 1, 1), last_day=date(2026, 12, 31)
    )
    assert volume[sari.id] == {"pemasaran": 1_000_000}


def test_a_member_is_paid_for_his_goods_and_never_more(
    cooperative: CooperativeFact, sari: MemberFact, facts: dict[str, Any]
) -> None:
    both = {"unit": "pemasaran", "member_id": sari.id, "money": MoneyAccount.CASH, **facts}
    with pytest.raises(trade.CommissionAbovePrice):
        trade.record_consigned_sale(
            gross=Rupiah(1_000), fee=Rupiah(1_001), key="x", memo="", **both
        )
    trade.record_consigned_sale(
        gross=Rupiah(100_000), fee=Rupiah(5_000), key="c", memo="Gabah", **both
    )
    with pytest.raises(trade.PaymentAboveDebt, match=r"Rp 95\.000"):
        trade.pay_out_consignment(amount=Rupiah(95_001), key="p1", **both)
    trade.pay_out_consignment(amount=Rupiah(95_000), key="p2", **both)
    held = member_balances(cooperative_id=cooperative.id, member_id=sari.id)
    assert held["2204"] == 0


def test_a_supplier_is_owed_and_paid_never_more(
    cooperative: CooperativeFact, facts: dict[str, Any]
) -> None:
    trade.record_purchase(
        unit="toko",
        supplier="UD Makmur",
        amount=Rupiah(500_000),
        payment=Payment.CREDIT,
        key="b",
        memo="Gula",
        **facts,
    )
    payment = {"supplier": "UD Makmur", "money": MoneyAccount.CASH, "memo": "", **facts}
    trade.pay_supplier(amount=Rupiah(200_000), key="p1", **payment)
    assert owed_to_supplier(cooperative_id=cooperative.id, supplier="UD Makmur") == 300_000
    with pytest.raises(trade.PaymentAboveDebt):
        trade.pay_supplier(amount=Rupiah(300_001), key="p2", **payment)
    assert payables(cooperative_id=cooperative.id) == {"UD Makmur": 300_000}
    with pytest.raises(trade.PartnerIsUnknown):
        trade.record_purchase(
            unit="toko",
            supplier=" ",
            amount=Rupiah(1),
            payment=Payment.CASH,
            key="n",
            memo="",
            **facts,
        )


@pytest.mark.requirement("S3-016")
def test_mutual_aid_is_no_cost_of_the_business(facts: dict[str, Any]) -> None:
    cost = {"unit": None, "money": MoneyAccount.CASH, "payee": "Bu Tini", **facts}
    with pytest.raises(trade.SocialSpendingIsNotACost, match="Dana sosial"):
        trade.pay_expense(
            code="6119", amount=Rupiah(200_000), key="e", memo="Bantuan duka Pak Slamet", **cost
        )
    with pytest.raises(trade.NotAnExpenseAccount):
        trade.pay_expense(code="1301", amount=Rupiah(1), key="e", memo="Listrik", **cost)
    paid = trade.pay_expense(
        code="6102", amount=Rupiah(200_000), key="e", memo="Listrik Maret", **cost
    )
    assert paid.total == 200_000


def test_income_tax_is_booked_and_paid_never_more(
    cooperative: CooperativeFact, facts: dict[str, Any], on: date
) -> None:
    trade.book_income_tax(
        amount=Rupiah(34_367), kind=TaxKind.CORPORATE, key="t", memo="PPh badan", **facts
    )
    payment = {"money": MoneyAccount.CASH, "memo": "Setor", **facts}
    with pytest.raises(trade.PaymentAboveDebt):
        trade.pay_tax(amount=Rupiah(34_368), key="p", **payment)
    trade.pay_tax(amount=Rupiah(34_367), key="p", **payment)
    found = balances(cooperative_id=cooperative.id, on=on)
    assert (found["8101"], found["2304"]) == (34_367, 0)


def test_money_is_carried_between_two_places(
    cooperative: CooperativeFact, facts: dict[str, Any], on: date
) -> None:
    cash = MoneyAccount.CASH
    with pytest.raises(trade.MoneyStaysWhereItIs):
        trade.transfer_money(source=cash, target=cash, amount=Rupiah(5), key="m", memo="", **facts)
    trade.transfer_money(
        source=cash, target=MoneyAccount.BANK, amount=Rupiah(5), key="m", memo="", **facts
    )
    assert balances(cooperative_id=cooperative.id, on=on)["1102"] == 5
    page = documents(cooperative_id=cooperative.id, kind=DocumentKind.MONEY_TRANSFER)
    assert [one.memo for one in page.items] == [""]
