"""Cost by the unit's margin, and who is not the member."""

from datetime import date
from typing import Any

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.queries import balances
from sokoguru.members.vocabulary import MemberFact
from sokoguru.trade import operations as trade
from sokoguru.trade.queries import NoSuchDocument, documents, receipt_by_entry, tax_labels
from sokoguru.trade.vocabulary import MoneyAccount, Payment, TaxKind


@pytest.fixture
def facts(cooperative: CooperativeFact, actor: Actor, on: date) -> dict[str, Any]:
    return {"cooperative_id": cooperative.id, "on": on, "by": actor}


@pytest.fixture
def purchase(sari: MemberFact, facts: dict[str, Any]) -> dict[str, Any]:
    """Sari buys rice, nobody says at what cost."""
    return {
        "unit": "toko",
        "member_id": sari.id,
        "buyer_name": "",
        "amount": Rupiah(100_000),
        "cost": None,
        "payment": Payment.CASH,
        "key": "sale",
        "memo": "Beras",
        **facts,
    }


def test_a_sale_without_a_cost_takes_it_from_the_margin_of_its_day(
    cooperative: CooperativeFact, purchase: dict[str, Any], actor: Actor, on: date
) -> None:
    with pytest.raises(trade.CostNeeded, match="toko"):
        trade.record_sale(**purchase)
    for first_day, margin_bps in ((date(2026, 1, 1), 2_000), (date(2026, 7, 1), 5_000)):
        trade.adopt_margin(
            cooperative_id=cooperative.id,
            unit="toko",
            margin_bps=margin_bps,
            valid_from=first_day,
            by=actor,
        )
    assert trade.record_sale(**purchase).document.cost == 80_000
    assert balances(cooperative_id=cooperative.id, on=on)["5111"] == 80_000


def test_a_margin_is_set_once_for_a_day_and_lies_inside_the_price(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    rule: dict[str, Any] = {
        "cooperative_id": cooperative.id,
        "unit": "toko",
        "valid_from": on,
        "by": actor,
    }
    with pytest.raises(trade.MarginOutsideThePrice):
        trade.adopt_margin(margin_bps=10_001, **rule)
    trade.adopt_margin(margin_bps=1_500, **rule)
    trade.adopt_margin(margin_bps=1_500, **rule)
    with pytest.raises(trade.MarginChangesOnceADay):
        trade.adopt_margin(margin_bps=1_600, **rule)


@pytest.mark.requirement("S3-096")
def test_what_a_spouse_buys_is_no_business_of_the_member(
    sari: MemberFact, purchase: dict[str, Any]
) -> None:
    purchase["cost"] = Rupiah(0)
    with pytest.raises(trade.BuyerIsNotTheMember, match="bukan anggota"):
        trade.record_sale(**{**purchase, "buyer_name": "Joko, suami Sari"})
    own = trade.record_sale(**{**purchase, "buyer_name": sari.name.upper()})
    assert own.document.member_id == sari.id


def test_nothing_is_sold_to_a_member_before_he_was_one(purchase: dict[str, Any]) -> None:
    with pytest.raises(trade.NotAMemberOfTheDay):
        trade.record_sale(**{**purchase, "cost": Rupiah(0), "on": date(2026, 3, 1)})


def test_depreciation_is_not_paid(facts: dict[str, Any]) -> None:
    with pytest.raises(trade.NotAnExpenseAccount):
        trade.pay_expense(
            code="6109", amount=Rupiah(5), unit=None, money=MoneyAccount.CASH, payee="",
            key="x", memo="Penyusutan", **facts,
        )  # fmt: skip


def test_a_request_with_another_till_is_another_request(facts: dict[str, Any]) -> None:
    cost: dict[str, Any] = {
        "code": "6102",
        "amount": Rupiah(5),
        "unit": None,
        "payee": "",
        "key": "k",
        **facts,
    }
    trade.pay_expense(money=MoneyAccount.CASH, memo="Air", **cost)
    with pytest.raises(KeyUsedForOtherContent):
        trade.pay_expense(money=MoneyAccount.BANK, memo="Air", **cost)


def test_a_tax_keeps_the_name_it_was_given(
    cooperative: CooperativeFact, facts: dict[str, Any], on: date
) -> None:
    trade.book_income_tax(
        amount=Rupiah(34_367), kind=TaxKind.CORPORATE, key="t", memo="PPh Ps 21", **facts
    )
    assert tax_labels(cooperative_id=cooperative.id, first_day=on, last_day=on) == ("PPh Ps 21",)


def test_the_papers_of_the_neighbour_are_not_there(
    cooperative: CooperativeFact, neighbour: CooperativeFact, purchase: dict[str, Any]
) -> None:
    sold = trade.record_sale(**{**purchase, "cost": Rupiah(0)})
    assert documents(cooperative_id=cooperative.id).total == 1
    assert documents(cooperative_id=neighbour.id).total == 0
    with pytest.raises(NoSuchDocument):
        receipt_by_entry(cooperative_id=neighbour.id, entry_id=sold.entry.id)
