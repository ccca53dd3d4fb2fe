"""Samples and marks: kept beside the books, repeatable, taken back only by who made them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.examination import queries
from sokoguru.examination.models import EntryMark, MarkWithdrawn, SampledEntry
from sokoguru.examination.operations import (
    MarkIsWithdrawn,
    NoteSaysNothing,
    NotYourMark,
    PopulationIsEmpty,
    SampleIsTooLarge,
    SeedIsMissing,
    UnknownMark,
    draw_sample,
    mark_entry,
    withdraw_mark,
)
from sokoguru.examination.queries import NoSuchSample
from sokoguru.examination.vocabulary import Mark, Population, SampleFact, SampleMethod
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.operations import UnknownEntry
from sokoguru.ledger.queries import verify_books
from sokoguru.ledger.vocabulary import PostedEntry

pytestmark = pytest.mark.django_db
Spend = Callable[..., PostedEntry]
YEAR = Population(first_day=date(2026, 1, 1), last_day=date(2026, 12, 31))
COSTS = replace(YEAR, code="6111")


@pytest.fixture
def wayan(actor: Actor) -> Actor:
    return replace(actor, name="Wayan", user_id=uuid4())


def drawn(
    body: CooperativeFact, by: Actor, *, key: str = "one", size: int = 3, seed: str = "7",
    population: Population = COSTS, method: SampleMethod = SampleMethod.RANDOM,
) -> SampleFact:  # fmt: skip
    return draw_sample(
        cooperative_id=body.id, name="Beban", population=population, method=method, size=size,
        seed=seed, key=key, by=by,
    )  # fmt: skip


def test_a_sample_keeps_how_it_was_drawn_and_is_drawn_once(
    cooperative: CooperativeFact, spend: Spend, wayan: Actor
) -> None:
    for number in range(8):
        spend(10_000 + number, key=f"cost {number}")

    first = drawn(cooperative, wayan)
    again = drawn(cooperative, wayan)
    elsewhere = drawn(cooperative, wayan, key="two")

    assert (first.entries, first.amount, first.drawn) == (8, 80_028, 3)
    assert again == first
    assert elsewhere.id != first.id
    one, two = (
        [item.entry_id for item in queries.sample_items(cooperative_id=cooperative.id, sample_id=s)]
        for s in (first.id, elsewhere.id)
    )
    assert one == two
    assert SampledEntry.objects.of(cooperative.id).count() == 6


def test_a_later_entry_does_not_change_what_was_drawn(
    cooperative: CooperativeFact, spend: Spend, wayan: Actor
) -> None:
    spend(10_000, key="a")
    first = drawn(cooperative, wayan, method=SampleMethod.MONETARY)
    spend(99_000_000 // 1000, key="b")

    again = queries.sample(cooperative_id=cooperative.id, sample_id=first.id)

    assert (again.entries, again.amount, again.drawn) == (1, 10_000, 1)


def test_what_cannot_be_drawn_is_refused(
    cooperative: CooperativeFact, spend: Spend, wayan: Actor
) -> None:
    spend(10_000, key="a")
    with pytest.raises(PopulationIsEmpty):
        drawn(cooperative, wayan, population=replace(YEAR, code="6105"))
    for size in (0, 501):
        with pytest.raises(SampleIsTooLarge):
            drawn(cooperative, wayan, size=size)
    with pytest.raises(SeedIsMissing):
        drawn(cooperative, wayan, seed="  ")
    with pytest.raises(NoSuchSample):
        queries.sample(cooperative_id=cooperative.id, sample_id=uuid4())
    assert queries.samples(cooperative_id=cooperative.id) == ()


def test_marks_stand_beside_the_books_and_are_counted(
    cooperative: CooperativeFact, spend: Spend, wayan: Actor
) -> None:
    entry = spend(10_000, key="a").id
    sample = drawn(cooperative, wayan)
    before = verify_books(cooperative_id=cooperative.id)

    mark_entry(cooperative_id=cooperative.id, entry_id=entry, mark=Mark.VOUCHED, by=wayan)
    mark_entry(cooperative_id=cooperative.id, entry_id=entry, mark=Mark.VOUCHED, by=wayan)
    mark_entry(
        cooperative_id=cooperative.id, entry_id=entry, mark=Mark.NOTE, text="Nota pudar", by=wayan
    )

    marks = queries.marks_of(cooperative_id=cooperative.id, entry_ids=[entry])[entry]
    assert [(mark.mark, mark.text, mark.by) for mark in marks] == [
        (Mark.VOUCHED, "", "Wayan"),
        (Mark.NOTE, "Nota pudar", "Wayan"),
    ]
    assert queries.sample(cooperative_id=cooperative.id, sample_id=sample.id).marked == 1
    assert verify_books(cooperative_id=cooperative.id) == before


def test_a_mark_is_taken_back_by_who_made_it_and_stays_in_the_tables(
    cooperative: CooperativeFact, spend: Spend, wayan: Actor, actor: Actor
) -> None:
    entry = spend(10_000, key="a").id
    body: Any = {"cooperative_id": cooperative.id}
    sample = drawn(cooperative, wayan)
    made = mark_entry(**body, entry_id=entry, mark=Mark.VOUCHED, by=wayan)

    with pytest.raises(NotYourMark, match="Wayan"):
        withdraw_mark(**body, mark_id=made.id, by=replace(actor, user_id=uuid4()))
    withdraw_mark(**body, mark_id=made.id, by=wayan)
    with pytest.raises(MarkIsWithdrawn):
        withdraw_mark(**body, mark_id=made.id, by=wayan)
    with pytest.raises(UnknownMark):
        withdraw_mark(**body, mark_id=uuid4(), by=wayan)

    assert queries.recent_marks(**body) == ()
    assert queries.sample(**body, sample_id=sample.id).marked == 0
    assert EntryMark.objects.of(cooperative.id).count() == 1
    assert MarkWithdrawn.objects.of(cooperative.id).count() == 1
    assert mark_entry(**body, entry_id=entry, mark=Mark.VOUCHED, by=wayan).id != made.id


def test_a_note_without_words_and_a_mark_on_nothing_are_refused(
    cooperative: CooperativeFact, spend: Spend, wayan: Actor
) -> None:
    entry = spend(10_000, key="a").id

    for mark in (Mark.NOTE, Mark.EXCEPTION):
        with pytest.raises(NoteSaysNothing):
            mark_entry(cooperative_id=cooperative.id, entry_id=entry, mark=mark, by=wayan)
    with pytest.raises(UnknownEntry):
        mark_entry(cooperative_id=cooperative.id, entry_id=uuid4(), mark=Mark.VOUCHED, by=wayan)


def test_the_neighbour_sees_none_of_it(
    cooperative: CooperativeFact, neighbour: CooperativeFact, spend: Spend, wayan: Actor
) -> None:
    entry: UUID = spend(10_000, key="a").id
    drawn(cooperative, wayan)
    mark_entry(cooperative_id=cooperative.id, entry_id=entry, mark=Mark.VOUCHED, by=wayan)

    with tenant(neighbour.id):
        assert SampledEntry.objects.of(cooperative.id).count() == 0
        assert EntryMark.objects.of(cooperative.id).count() == 0
        with pytest.raises(UnknownEntry):
            mark_entry(cooperative_id=neighbour.id, entry_id=entry, mark=Mark.VOUCHED, by=wayan)
