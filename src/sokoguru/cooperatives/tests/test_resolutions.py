"""The register of resolutions: what a meeting decided opens its subject, and nothing else does."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction

from sokoguru.cooperatives.calculations.resolutions import (
    LimitIsUnknown,
    MeetingIsMissing,
    MinutesAreMissing,
    ResolutionIsIncomplete,
    VotesAreMoreThanMembers,
    VotesDoNotCarry,
)
from sokoguru.cooperatives.models import AdoptedResolution
from sokoguru.cooperatives.operations import record_resolution
from sokoguru.cooperatives.operations.resolutions import ResolutionNumberIsTaken
from sokoguru.cooperatives.queries import (
    ResolutionIsNotAdopted,
    limit_in_force,
    require_adopted,
    resolution_by_number,
    resolutions,
)
from sokoguru.cooperatives.vocabulary import (
    LARGEST_LOAN,
    CooperativeFact,
    LimitInForce,
    Resolution,
    ResolutionFact,
    ResolutionSource,
    Subject,
    VoteCount,
    VoteMethod,
)
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from tests.cast import adopted

pytestmark = pytest.mark.django_db

MINUTES = UUID("019aa000-0000-7000-8000-000000000001")
SHU = Resolution(
    number="RA-3/2027",
    adopted_on=date(2027, 2, 20),
    meeting="RAT 2026",
    subject=Subject.SURPLUS,
    text="Membagi SHU 2026.",
)
CARRIED = VoteCount(present=40, yes=31, no=6, abstained=3, method=VoteMethod.OPEN)


def record(
    cooperative: CooperativeFact,
    by: Actor,
    resolution: Resolution = SHU,
    votes: VoteCount | None = CARRIED,
    document_id: UUID | None = MINUTES,
) -> ResolutionFact:
    """Write it down from minutes on paper."""
    return record_resolution(
        cooperative_id=cooperative.id,
        resolution=resolution,
        source=ResolutionSource.PAPER,
        meeting_ref=None,
        votes=votes,
        document_id=document_id,
        by=by,
    )


@pytest.mark.requirement("S3-047")
def test_what_was_recorded_is_found_with_its_votes_and_its_minutes(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    record(cooperative, actor)
    found = require_adopted(cooperative_id=cooperative.id, resolution=SHU)
    assert found.resolution == SHU
    assert found.votes == CARRIED
    assert (found.document_id, found.recorded_by) == (MINUTES, "Budi")


@pytest.mark.parametrize(
    "other",
    [
        replace(SHU, number="RA-4/2027"),
        replace(SHU, subject=Subject.BUDGET),
        replace(SHU, adopted_on=date(2027, 2, 21)),
    ],
)
def test_it_refuses_a_number_a_subject_or_a_day_that_was_not_adopted(
    cooperative: CooperativeFact, actor: Actor, other: Resolution
) -> None:
    record(cooperative, actor)
    with pytest.raises(ResolutionIsNotAdopted) as refused:
        require_adopted(cooperative_id=cooperative.id, resolution=other)
    assert other.number in refused.value.sentence
    assert "Keputusan rapat" in refused.value.sentence


def test_a_number_is_the_same_with_other_spaces_and_capitals(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    first = record(cooperative, actor)
    assert resolution_by_number(cooperative_id=cooperative.id, number=" ra-3 / 2027") == first
    with pytest.raises(ResolutionNumberIsTaken):
        record(cooperative, actor, replace(SHU, number="ra-3 /2027", text="Lain."))


def test_the_same_resolution_sent_twice_stands_once(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    assert record(cooperative, actor) == record(cooperative, actor)
    assert len(resolutions(cooperative_id=cooperative.id)) == 1


def test_they_are_listed_newest_first_and_by_subject(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    record(cooperative, actor)
    record(cooperative, actor, replace(SHU, number="RA-9/2027", adopted_on=date(2027, 6, 1)))
    record(cooperative, actor, replace(SHU, number="RA-1/2027", subject=Subject.BUDGET))
    of_surplus = resolutions(cooperative_id=cooperative.id, subject=Subject.SURPLUS)
    assert [each.number for each in of_surplus] == ["RA-9/2027", "RA-3/2027"]
    assert len(resolutions(cooperative_id=cooperative.id)) == 3


def test_a_resolution_of_the_neighbour_opens_nothing_here(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor
) -> None:
    record(cooperative, actor)
    with tenant(neighbour.id), pytest.raises(ResolutionIsNotAdopted):
        require_adopted(cooperative_id=neighbour.id, resolution=SHU)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"number": "  "}, ResolutionIsIncomplete),
        ({"meeting": ""}, ResolutionIsIncomplete),
        ({"text": " "}, ResolutionIsIncomplete),
        ({"number": "9" * 101}, ResolutionIsIncomplete),
        ({"limits": {"gaji_terbesar": 1}}, LimitIsUnknown),
        ({"limits": {LARGEST_LOAN: -1}}, LimitIsUnknown),
    ],
)
def test_it_refuses_what_is_no_resolution(
    cooperative: CooperativeFact,
    actor: Actor,
    change: dict[str, object],
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        record(cooperative, actor, replace(SHU, **change))  # type: ignore[arg-type]


def test_it_refuses_a_paper_without_its_minutes_and_a_meeting_that_is_not_named(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    with pytest.raises(MinutesAreMissing):
        record(cooperative, actor, document_id=None)
    with pytest.raises(MeetingIsMissing):
        record_resolution(
            cooperative_id=cooperative.id,
            resolution=SHU,
            source=ResolutionSource.MEETING,
            meeting_ref=None,
            votes=CARRIED,
            document_id=MINUTES,
            by=actor,
        )


def test_it_refuses_votes_that_cannot_be_or_do_not_carry(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    with pytest.raises(VotesAreMoreThanMembers):
        record(cooperative, actor, votes=replace(CARRIED, present=39))
    with pytest.raises(VotesDoNotCarry):
        record(cooperative, actor, votes=replace(CARRIED, yes=6))


def test_the_newest_limit_of_a_meeting_is_in_force(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    for number, day, largest in (("RA-1", 5, 10_000_000), ("RA-2", 20, 25_000_000)):
        limited = replace(
            SHU,
            number=number,
            adopted_on=date(2027, 2, day),
            subject=Subject.POLICY,
            limits={LARGEST_LOAN: largest},
        )
        adopted(cooperative.id, limited, actor)

    def limit(day: int) -> LimitInForce | None:
        on = date(2027, 2, day)
        return limit_in_force(cooperative_id=cooperative.id, name=LARGEST_LOAN, on=on)

    assert limit(4) is None
    early, late = limit(19), limit(20)
    assert early is not None
    assert late is not None
    assert (early.number, early.amount) == ("RA-1", 10_000_000)
    assert (late.number, late.amount) == ("RA-2", 25_000_000)


def test_the_database_refuses_to_change_a_resolution(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    record(cooperative, actor)
    with pytest.raises(DatabaseError), transaction.atomic():
        AdoptedResolution.objects.of(cooperative.id).update(text="Lain.")
