"""A loss falls on the reserve first, and on savings only for what the reserve lacks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import close_year, open_year, post_journal
from sokoguru.ledger.queries import balances, member_balances
from sokoguru.ledger.vocabulary import JournalLine, Side
from sokoguru.members.vocabulary import MemberFact
from sokoguru.surplus.operations import cover_loss
from sokoguru.surplus.operations.refusals import NoLossToCover, ResolutionOfOtherSubject
from tests.cast import adopted, join

pytestmark = pytest.mark.django_db

MEETING = date(2027, 2, 20)
DECIDED = Resolution(
    number="RA-2/2027", adopted_on=MEETING, meeting="RAT", subject=Subject.SURPLUS, text="Ditutup"
)
Lose = Callable[[int], None]
ClientFor = Callable[[str], Client]


@pytest.fixture
def people(cooperative: CooperativeFact, sari: MemberFact, actor: Actor) -> tuple[MemberFact, ...]:
    """Sari and Adi, each with simpanan pokok of Rp 100.000."""
    return sari, join(cooperative.id, "Adi Saputra", "3374011203880002", actor)


@pytest.fixture
def lose(
    cooperative: CooperativeFact, people: tuple[MemberFact, ...], actor: Actor, on: date
) -> Lose:
    """A reserve of Rp 80.000 and a year closed with this loss."""

    def write(key: str, debit: str, credit: str, amount: int) -> None:
        lines = [
            JournalLine(Side.DEBIT, debit, Rupiah(amount)),
            JournalLine(Side.CREDIT, credit, Rupiah(amount)),
        ]
        post_journal(cooperative_id=cooperative.id, on=on, key=key, memo=key, lines=lines, by=actor)

    def end(loss: int) -> None:
        write("reserve", "1102", "3301", 80_000)
        write("loss", "6111", "1101", loss)
        open_year(cooperative_id=cooperative.id, year=2027, by=actor)
        close_year(cooperative_id=cooperative.id, year=2026, by=actor)

    return end


def standing(cooperative: CooperativeFact, *codes: str) -> list[int]:
    found = balances(cooperative_id=cooperative.id, on=MEETING)
    return [int(found.get(code, 0)) for code in codes]


@pytest.mark.requirement("S2-091")
def test_a_loss_below_the_reserve_leaves_savings_untouched(
    cooperative: CooperativeFact, lose: Lose, actor: Actor
) -> None:
    lose(70_000)
    cover_loss(
        cooperative_id=cooperative.id,
        resolution=adopted(cooperative.id, DECIDED, actor),
        key="a",
        by=actor,
    )
    assert standing(cooperative, "3301", "3402", "3101") == [10_000, 0, 200_000]


@pytest.mark.requirement("S2-091", "S3-012")
def test_what_the_reserve_lacks_falls_on_savings_by_their_part(
    cooperative: CooperativeFact, lose: Lose, actor: Actor, people: tuple[MemberFact, ...]
) -> None:
    lose(100_000)
    first = cover_loss(
        cooperative_id=cooperative.id,
        resolution=adopted(cooperative.id, DECIDED, actor),
        key="a",
        by=actor,
    )
    assert standing(cooperative, "3301", "3402", "3101") == [0, 0, 180_000]
    for member in people:
        kept = member_balances(cooperative_id=cooperative.id, member_id=member.id)
        assert kept["3101"] == 90_000
    again = cover_loss(
        cooperative_id=cooperative.id,
        resolution=adopted(cooperative.id, DECIDED, actor),
        key="a",
        by=actor,
    )
    assert (again.id, again.is_repeat) == (first.id, True)


def test_only_a_decision_about_shu_covers_a_loss_and_only_where_there_is_one(
    cooperative: CooperativeFact, lose: Lose, actor: Actor
) -> None:
    lose(70_000)
    other = replace(DECIDED, subject=Subject.ARTICLES)
    with pytest.raises(ResolutionOfOtherSubject):
        cover_loss(cooperative_id=cooperative.id, resolution=other, key="a", by=actor)
    cover_loss(
        cooperative_id=cooperative.id,
        resolution=adopted(cooperative.id, DECIDED, actor),
        key="a",
        by=actor,
    )
    with pytest.raises(NoLossToCover):
        cover_loss(
            cooperative_id=cooperative.id,
            resolution=adopted(cooperative.id, DECIDED, actor),
            key="b",
            by=actor,
        )


@pytest.mark.requirement("S2-091")
@time_machine.travel(datetime(2027, 3, 5, 5, 0, tzinfo=UTC), tick=False)
def test_the_treasurer_covers_it_on_a_page_and_joko_does_not(
    cooperative: CooperativeFact, lose: Lose, client_for: ClientFor, actor: Actor
) -> None:
    lose(100_000)
    place = f"/k/{cooperative.slug}/shu/2026/kerugian/"
    adopted(cooperative.id, DECIDED, actor)
    decision = {"resolution": DECIDED.number}
    assert client_for("Joko").post(place, decision).status_code == 404
    budi = client_for("Budi")
    budi.post(f"/k/{cooperative.slug}/shu/2026/tetapkan/")
    assert place in budi.get(f"/k/{cooperative.slug}/shu/2026/").content.decode()
    page = budi.get(place).content.decode()
    assert "Dari simpanan anggota" in page
    assert budi.post(place, {"resolution": ""}).status_code == 422
    assert budi.post(place, decision).status_code == 302
    assert standing(cooperative, "3301", "3402", "3101") == [0, 0, 180_000]
