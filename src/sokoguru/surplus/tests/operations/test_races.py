"""Two at once: one decision, one payment, one spending of the last rupiah."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.surplus.operations import approve_allocation, pay_share, spend_fund
from sokoguru.surplus.operations.refusals import AlreadyApproved, FundTooLow, SlipAlreadyPaid
from sokoguru.surplus.queries import determination_by_id
from sokoguru.surplus.tests.village import PAYDAY, RAT, YEAR, Village, end_year, settle
from sokoguru.surplus.vocabulary import Head, PayoutMethod
from tests.cast import adopted, found_for_tests

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def standing(transactional_db: None, actor: Actor) -> Village:
    """The village with its year committed, so that two connections see it."""
    body = found_for_tests("dua-meja", "Koperasi Dua Meja", actor)
    with tenant(body.id):
        village = settle(body, actor)
        end_year(village)
    return village


def both(village: Village, *acts: Callable[[], object]) -> list[object]:
    """Run the acts at the same moment on connections of their own; refusals are answers."""
    start = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            start.wait(timeout=10)
            with tenant(village.id):
                return act()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result(timeout=30) for future in [pool.submit(run, act) for act in acts]]


def refused(answers: list[object], kind: type[Refusal]) -> int:
    return sum(isinstance(answer, kind) for answer in answers)


def test_two_officers_record_the_decision_and_one_run_is_posted(standing: Village) -> None:
    with tenant(standing.id):
        standing.determined()

    def decide() -> object:
        return approve_allocation(
            cooperative_id=standing.id,
            year=YEAR,
            resolution=adopted(standing.id, RAT, standing.by),
            by=standing.by,
        )

    assert refused(both(standing, decide, decide), AlreadyApproved) == 1
    with tenant(standing.id):
        assert standing.account("2501") == 2_000_000


def test_two_tellers_pay_the_same_slip_and_one_pays(standing: Village) -> None:
    with tenant(standing.id):
        decided = standing.decided()
        found = determination_by_id(
            cooperative_id=standing.id, determination_id=decided.determination_id
        )
        adi = standing.slip(found, "Adi")

    def pay(key: str) -> object:
        return pay_share(
            cooperative_id=standing.id,
            slip_id=adi.id,
            method=PayoutMethod.CASH,
            on=PAYDAY,
            key=key,
            by=standing.by,
        )

    answers = both(standing, lambda: pay("one"), lambda: pay("two"))
    assert refused(answers, SlipAlreadyPaid) == 1
    with tenant(standing.id):
        assert standing.owed("Adi") == 0


def test_two_spend_the_same_fund_and_it_stays_above_zero(standing: Village) -> None:
    with tenant(standing.id):
        standing.decided()

    def spend(key: str) -> object:
        return spend_fund(
            cooperative_id=standing.id,
            head=Head.SOCIAL,
            amount=Rupiah(200_000),
            money=MoneyAccount.CASH,
            purpose="bantuan banjir",
            evidence="BA-04/2027",
            on=PAYDAY,
            key=key,
            by=standing.by,
        )

    answers = both(standing, lambda: spend("one"), lambda: spend("two"))
    assert refused(answers, FundTooLow) == 1
    with tenant(standing.id):
        assert standing.account("2505") == 50_000
