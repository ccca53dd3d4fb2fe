"""Two tellers at once: what one of them may do, only one of them does."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings import operations, queries
from sokoguru.savings.operations.deposit import PokokIsComplete
from sokoguru.savings.operations.withdrawal import WithdrawalAboveBalance
from sokoguru.savings.tests.people import admitted, balance, joined, pay_in, take_out
from sokoguru.savings.vocabulary import SavingsProduct

pytestmark = pytest.mark.django_db(transaction=True)


def both(cooperative: CooperativeFact, *acts: Callable[[], object]) -> list[object]:
    """Run the acts at the same moment on connections of their own; refusals are answers."""
    start = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
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


def test_two_tellers_withdraw_the_same_balance_and_one_pays(
    standing: CooperativeFact, actor: Actor, on: date
) -> None:
    with tenant(standing.id):
        adi = joined(standing, actor, name="Adi", on=on)
        pay_in(standing, actor, adi.id, SavingsProduct.SUKARELA, 50_000, on=on, key="s")
    answers = both(
        standing,
        lambda: take_out(standing, actor, adi.id, 40_000, on=on, key="teller-1"),
        lambda: take_out(standing, actor, adi.id, 40_000, on=on, key="teller-2"),
    )
    assert sum(isinstance(answer, WithdrawalAboveBalance) for answer in answers) == 1
    with tenant(standing.id):
        assert balance(standing, adi.id, "2101") == 10_000


def test_two_tellers_receive_the_same_simpanan_pokok_and_one_receipt_is_given(
    standing: CooperativeFact, actor: Actor, on: date
) -> None:
    with tenant(standing.id):
        calon: MemberFact = admitted(standing, actor, name="Dewi", on=on)
        pokok = articles_on(cooperative_id=standing.id, on=on).pokok
    answers = both(
        standing,
        *(
            lambda key=key: pay_in(
                standing, actor, calon.id, SavingsProduct.POKOK, pokok, on=on, key=key
            )
            for key in ("teller-1", "teller-2")
        ),
    )
    assert sum(isinstance(answer, PokokIsComplete) for answer in answers) == 1
    with tenant(standing.id):
        assert balance(standing, calon.id, "3101") == pokok


def test_a_button_pressed_twice_deposits_once(
    standing: CooperativeFact, actor: Actor, on: date
) -> None:
    with tenant(standing.id):
        adi = joined(standing, actor, name="Adi", on=on)
    press = lambda: pay_in(  # noqa: E731
        standing, actor, adi.id, SavingsProduct.SUKARELA, 5_000, on=on, key="same"
    )
    first, second = both(standing, press, press)
    assert not isinstance(first, Refusal), first
    assert not isinstance(second, Refusal), second
    with tenant(standing.id):
        assert balance(standing, adi.id, "2101") == 5_000


def test_two_billing_runs_at_once_bill_once(
    standing: CooperativeFact, actor: Actor, on: date
) -> None:
    month = Month.of(on).next()
    with tenant(standing.id):
        adi = joined(standing, actor, name="Adi", on=on)
    run = lambda: operations.bill_wajib(  # noqa: E731
        cooperative_id=standing.id, month=month, by=actor
    )
    assert not [answer for answer in both(standing, run, run) if isinstance(answer, Refusal)]
    with tenant(standing.id):
        claims = queries.dues(cooperative_id=standing.id, member_id=adi.id, on=month.last_day)
    assert [due.month for due in claims] == [month]
