"""Debts and unpaid SHU of an older book are taken over by name, and settled like any other."""

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.calculations.opening_faults import AccountStandsTwice
from sokoguru.counter.operations.register import FileHasFaults
from sokoguru.counter.tests.files import SAVINGS_HEADER, csv_file, xlsx_file
from sokoguru.counter.tests.taking_over import OPENING, faults, take_balances
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.members import queries as register
from sokoguru.savings.tests.people import balance
from sokoguru.trade import operations as trade
from sokoguru.trade.queries import open_sales, payables
from sokoguru.trade.vocabulary import MoneyAccount

pytestmark = pytest.mark.django_db

PAYDAY = date(2026, 3, 2)


def book_with_debts(*more: tuple[object, ...]) -> bytes:
    """Cash of 10 million, two suppliers, two buyers, own capital for the rest."""
    return csv_file(
        ("akun", "debit", "kredit", "nama"),
        ("1101", 10_000_000, "", ""),
        ("1212", 750_000, "", "Warung Bu Lik"),
        ("1212", 50_000, "", ""),
        ("2201", "", 1_200_000, "UD Maju"),
        ("2201", "", 300_000, "CV Tani Jaya"),
        ("3301", "", 9_300_000, ""),
        *more,
    )


def test_suppliers_of_an_older_book_are_paid_by_their_names(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    take_balances(cooperative, actor, book_with_debts())
    owed = payables(cooperative_id=cooperative.id)

    trade.pay_supplier(
        cooperative_id=cooperative.id, supplier="ud maju", amount=Rupiah(1_200_000),
        money=MoneyAccount.CASH, on=PAYDAY, key="pay", memo="", by=actor,
    )  # fmt: skip

    assert owed == {"CV Tani Jaya": 300_000, "UD Maju": 1_200_000}
    assert payables(cooperative_id=cooperative.id) == {"CV Tani Jaya": 300_000}
    assert books.balances(cooperative_id=cooperative.id, on=PAYDAY)["2201"] == 300_000
    with pytest.raises(trade.PaymentAboveDebt):
        trade.pay_supplier(
            cooperative_id=cooperative.id, supplier="CV Tani Jaya", amount=Rupiah(300_001),
            money=MoneyAccount.CASH, on=PAYDAY, key="more", memo="", by=actor,
        )  # fmt: skip


def test_buyers_of_an_older_book_pay_what_they_owe_and_no_more(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    take_balances(cooperative, actor, book_with_debts())
    found = {one.document.partner: one for one in open_sales(cooperative_id=cooperative.id)}
    stall = found["Warung Bu Lik"]

    def pay(amount: int, key: str) -> None:
        trade.receive_payment_of_receivable(
            cooperative_id=cooperative.id, sale_id=stall.document.id, amount=Rupiah(amount),
            money=MoneyAccount.CASH, on=PAYDAY, key=key, by=actor,
        )  # fmt: skip

    pay(500_000, "first")
    with pytest.raises(trade.CollectionAboveDebt):
        pay(250_001, "above")
    pay(250_000, "last")

    assert {name: one.rest for name, one in found.items()} == {
        "Warung Bu Lik": 750_000,
        "Saldo awal": 50_000,
    }
    assert books.balances(cooperative_id=cooperative.id, on=PAYDAY)["1212"] == 50_000
    left = open_sales(cooperative_id=cooperative.id)
    assert [one.document.partner for one in left] == ["Saldo awal"]


def test_the_book_taken_over_equals_the_file(cooperative: CooperativeFact, actor: Actor) -> None:
    take_balances(cooperative, actor, book_with_debts())

    found = books.balances(cooperative_id=cooperative.id, on=OPENING)
    known = {code: amount for code, amount in found.items() if amount}

    assert known == {
        "1101": 10_000_000, "1212": 800_000, "2201": 1_500_000, "3301": 9_300_000,
    }  # fmt: skip


def test_one_supplier_stands_in_one_row(cooperative: CooperativeFact, actor: Actor) -> None:
    doubled = ("2201", "", 5, "ud MAJU")
    with pytest.raises(FileHasFaults) as refused:
        take_balances(cooperative, actor, book_with_debts(doubled))

    assert (8, "akun", AccountStandsTwice) in faults(refused)


def test_unpaid_shu_is_taken_over_member_by_member(
    cooperative: CooperativeFact, actor: Actor, three: None, pokok: Rupiah
) -> None:
    file = xlsx_file(
        {
            "simpanan": [
                (*SAVINGS_HEADER, "shu_belum_dibayar"),
                ("7001", int(pokok), "", "", 125_000),
                ("7002", int(pokok), "", "", ""),
            ],
            "neraca": [("akun", "debit", "kredit"), ("1101", 2 * int(pokok) + 125_000, "")],
        }
    )

    take_balances(cooperative, actor, file)

    owed = {}
    for number in ("7001", "7002"):
        member = register.member_by_number(cooperative_id=cooperative.id, number=number)
        assert member is not None
        owed[number] = balance(cooperative, member.id, "2501")
    assert owed == {"7001": 125_000, "7002": 0}
