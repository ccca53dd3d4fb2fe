"""Two desks at once: what may happen once happens once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.trade import operations as trade
from sokoguru.trade.queries import documents, payables, returned_of
from sokoguru.trade.vocabulary import MoneyAccount, Payment, TradeReceipt
from tests.cast import found_for_tests

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def standing(transactional_db: None, actor: Actor) -> CooperativeFact:
    """A co-op that other connections can see."""
    return found_for_tests("sejahtera", "Koperasi Sejahtera", actor)


@pytest.fixture
def facts(standing: CooperativeFact, actor: Actor, on: date) -> dict[str, Any]:
    return {"cooperative_id": standing.id, "on": on, "by": actor}


def _both(cooperative: CooperativeFact, *acts: Callable[[], TradeReceipt]) -> list[object]:
    """Run the acts at the same moment on connections of their own; refusals are answers."""
    start = Barrier(len(acts))

    def run(act: Callable[[], TradeReceipt]) -> object:
        try:
            start.wait(timeout=10)
            with tenant(cooperative.id):
                return act()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result(timeout=30) for future in [pool.submit(run, act) for act in acts]]


def _sell(facts: dict[str, Any], key: str = "sale") -> TradeReceipt:
    return trade.record_sale(
        unit="toko", member_id=None, buyer_name="Pak Karto", amount=Rupiah(100_000),
        cost=Rupiah(80_000), payment=Payment.CASH, key=key, memo="Beras", **facts,
    )  # fmt: skip


def test_a_button_pressed_twice_sells_once(
    standing: CooperativeFact, facts: dict[str, Any]
) -> None:
    first, second = _both(standing, partial(_sell, facts), partial(_sell, facts))
    assert isinstance(first, TradeReceipt), first
    assert isinstance(second, TradeReceipt), second
    assert first.document == second.document
    with tenant(standing.id):
        assert documents(cooperative_id=standing.id).total == 1


def test_two_desks_take_back_the_same_goods_and_one_is_refused(
    standing: CooperativeFact, facts: dict[str, Any]
) -> None:
    with tenant(standing.id):
        sale = _sell(facts).document
    give_back = partial(
        trade.record_sale_return, sale_id=sale.id, amount=Rupiah(60_000), memo="Basah", **facts
    )
    answers = _both(standing, partial(give_back, key="r1"), partial(give_back, key="r2"))
    assert sum(isinstance(answer, trade.ReturnAboveSale) for answer in answers) == 1
    with tenant(standing.id):
        assert returned_of(cooperative_id=standing.id, sale_id=sale.id) == 60_000


def test_a_supplier_is_paid_once_by_two_desks_and_by_a_button_pressed_twice(
    standing: CooperativeFact, facts: dict[str, Any]
) -> None:
    with tenant(standing.id):
        trade.record_purchase(
            unit="toko", supplier="UD Makmur", amount=Rupiah(90_000), payment=Payment.CREDIT,
            key="b", memo="Gula", **facts,
        )  # fmt: skip
    pay = partial(trade.pay_supplier, money=MoneyAccount.CASH, memo="Lunas", **facts)
    amount = Rupiah(60_000)
    desks = _both(
        standing,
        partial(pay, supplier="UD Makmur", amount=amount, key="p1"),
        partial(pay, supplier="ud  makmur", amount=amount, key="p2"),
    )
    assert sum(isinstance(answer, trade.PaymentAboveDebt) for answer in desks) == 1
    rest = partial(pay, supplier="UD Makmur", amount=Rupiah(30_000), key="p3")
    assert all(isinstance(answer, TradeReceipt) for answer in _both(standing, rest, rest))
    with tenant(standing.id):
        assert payables(cooperative_id=standing.id) == {}
