"""Two desks at once: numbers stay different, and a person gets one membership."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from sokoguru.cooperatives.operations import found_cooperative
from sokoguru.cooperatives.vocabulary import Articles, CooperativeFact, CooperativeKind
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.operations.application import NikHasAMembership
from sokoguru.members.tests.people import admit, apply
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def standing(transactional_db: None, actor: Actor) -> CooperativeFact:
    """A co-op whose founding is committed, so that two connections see it."""
    return found_cooperative(
        name="Koperasi Dua Meja",
        slug="dua-meja",
        kind=CooperativeKind.CONSUMER,
        legal_number="",
        address="",
        phone="",
        founded_on=date(2026, 1, 1),
        articles=Articles(
            pokok=Rupiah(100_000),
            wajib_by_group={"umum": Rupiah(10_000)},
            shu_shares_bps={"cadangan": 5_000, "jasa_anggota": 5_000},
        ),
        units=(),
        by=actor,
    )


def both(cooperative: CooperativeFact, *acts: Callable[[], MemberFact]) -> list[object]:
    """Run the acts at the same moment on connections of their own; refusals are answers."""
    start = Barrier(len(acts))

    def run(act: Callable[[], MemberFact]) -> object:
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


def test_two_desks_admit_at_once_under_different_numbers(
    standing: CooperativeFact, actor: Actor
) -> None:
    answers = both(
        standing,
        *(lambda name=name: admit(standing, actor, name=name) for name in ("Dewi", "Rini", "Yuni")),
    )
    numbers = {answer.number for answer in answers if isinstance(answer, MemberFact)}
    assert numbers == {"0001", "0002", "0003"}


def test_two_desks_register_the_same_person_and_one_is_refused(
    standing: CooperativeFact, actor: Actor
) -> None:
    answers = both(
        standing,
        *(
            lambda name=name: apply(standing, actor, name=name, nik="3374010502801001")
            for name in ("Dewi", "Dewi L.")
        ),
    )
    assert sum(isinstance(answer, NikHasAMembership) for answer in answers) == 1
    assert sum(isinstance(answer, MemberFact) for answer in answers) == 1
