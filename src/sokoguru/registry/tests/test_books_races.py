"""Books that go over while somebody else is at work in them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from sokoguru.areas.operations import load_areas
from sokoguru.areas.vocabulary import Dataset
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.operations import PeriodIsClosed
from sokoguru.registry.operations.books import BooksCarried
from sokoguru.registry.tests.mergers import committed_merger, sums, together
from sokoguru.savings.operations import receive_deposit
from sokoguru.savings.vocabulary import MoneyAccount, SavingsProduct

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Run the acts at the same moment on connections of their own; refusals are answers."""
    start = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            start.wait(timeout=10)
            return act()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result(timeout=60) for future in [pool.submit(run, act) for act in acts]]


@pytest.mark.requirement("S2-120")
def test_a_deposit_at_the_same_moment_goes_over_or_is_refused(
    few_areas: Dataset, actor: Actor
) -> None:
    load_areas(dataset=few_areas)
    merger = committed_merger(actor)
    merger.record()
    village = merger.village
    before = together(sums(village.id), sums(merger.target.id))

    def deposit() -> object:
        with tenant(village.id):
            return receive_deposit(
                cooperative_id=village.id,
                member_id=village.members["Dewi"].id,
                product=SavingsProduct.SUKARELA,
                amount=Rupiah(777),
                money=MoneyAccount.CASH,
                on=date(2027, 3, 30),
                key="loket",
                by=actor,
            )

    first, second, paid_in = at_once(merger.carry, merger.carry, deposit)
    assert isinstance(first, BooksCarried)
    assert isinstance(second, BooksCarried)
    assert first.is_repeat is not second.is_repeat
    assert sums(village.id) == {}
    if isinstance(paid_in, Refusal):
        assert isinstance(paid_in, PeriodIsClosed)
        assert sums(merger.target.id) == before
    else:
        with_deposit = together(before, {"1101": 777, "2101": 777})
        assert sums(merger.target.id) == with_deposit
