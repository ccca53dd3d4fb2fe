"""Letters from draft to issue: initials in order, numbers without gaps, nothing changed after."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.models import IssuedLetter
from sokoguru.correspondence.operations import (
    InitialsMissing,
    InitialsOutOfTurn,
    LetterIsIssued,
    LetterSaysNothing,
    NotYourInitials,
    give_initials,
    issue_letter,
    revise_letter,
    write_letter,
)
from sokoguru.correspondence.queries import NoSuchLetter, letter, letters, verified_letter
from sokoguru.correspondence.tests.letters import GUIDELINE, INVITATION
from sokoguru.correspondence.vocabulary import (
    MINISTRY_INITIALS,
    LetterContent,
    LetterFact,
    LetterKind,
    LetterState,
)
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.law.vocabulary import Emblem, EmblemNotValid

pytestmark = pytest.mark.django_db


def written(house: CooperativeFact, by: Actor, content: LetterContent = INVITATION) -> LetterFact:
    return write_letter(cooperative_id=house.id, content=content, by=by)


def issued(house: CooperativeFact, by: Actor, content: LetterContent = INVITATION) -> LetterFact:
    draft = written(house, by, content)
    return issue_letter(cooperative_id=house.id, letter_id=draft.id, by=by)


def initialled(
    house: CooperativeFact, by: Actor, draft: LetterFact, offices: tuple[str, ...]
) -> LetterFact:
    for office in offices:
        draft = give_initials(cooperative_id=house.id, letter_id=draft.id, office=office, by=by)
    return draft


def test_a_letter_is_kept_as_it_was_written(cooperative: CooperativeFact, actor: Actor) -> None:
    draft = written(cooperative, actor)
    assert draft.content == INVITATION
    assert draft.state is LetterState.DRAFT
    assert draft.number == ""
    assert letter(cooperative_id=cooperative.id, letter_id=draft.id) == draft


def test_numbers_run_without_gaps_for_each_kind_and_year(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    decree = replace(INVITATION, kind=LetterKind.DECREE)
    earlier = replace(INVITATION, on=date(2025, 12, 31))
    written(cooperative, actor)  # a draft takes no number
    numbers = [
        issued(cooperative, actor, content).number
        for content in (INVITATION, INVITATION, decree, earlier, INVITATION)
    ]
    assert numbers == [
        "001/UND/III/2026",
        "002/UND/III/2026",
        "001/SK/III/2026",
        "001/UND/XII/2025",
        "003/UND/III/2026",
    ]


def test_two_cooperatives_number_their_own_letters(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor
) -> None:
    assert issued(cooperative, actor).number == "001/UND/III/2026"
    with tenant(neighbour.id):
        assert issued(neighbour, actor).number == "001/UND/III/2026"
        assert len(letters(cooperative_id=neighbour.id)) == 1


@pytest.mark.requirement("S2-010")
def test_a_draft_with_five_of_six_initials_cannot_go_to_signature(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    draft = written(cooperative, actor, GUIDELINE)
    assert draft.missing_initials == (
        "Asdep 6.1", "Asdep 6.2", "Asdep 6.4", "Asdep 6.5", "Asdep 1.2", "Deputi I",
    )  # fmt: skip
    draft = initialled(cooperative, actor, draft, MINISTRY_INITIALS[:5])
    assert draft.state is LetterState.DRAFT
    with pytest.raises(InitialsMissing, match=r"5 dari 6 paraf\. Menunggu Deputi I"):
        issue_letter(cooperative_id=cooperative.id, letter_id=draft.id, by=actor)
    draft = initialled(cooperative, actor, draft, MINISTRY_INITIALS[5:])
    assert draft.state is LetterState.INITIALLED
    signed = issue_letter(cooperative_id=cooperative.id, letter_id=draft.id, by=actor)
    assert (signed.state, signed.number) == (LetterState.SIGNED, "001/PER/III/2026")


@pytest.mark.requirement("S2-010")
def test_initials_follow_their_order(cooperative: CooperativeFact, actor: Actor) -> None:
    draft = written(cooperative, actor, GUIDELINE)
    with pytest.raises(InitialsOutOfTurn, match=r"menunggu paraf Asdep 6\.1"):
        initialled(cooperative, actor, draft, ("Asdep 6.4",))
    draft = initialled(cooperative, actor, draft, ("Asdep 6.1",))
    for office in ("Asdep 6.1", "Bendahara"):
        with pytest.raises(NotYourInitials, match=office):
            initialled(cooperative, actor, draft, (office,))


def test_initials_under_an_earlier_text_no_longer_count(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    draft = written(cooperative, actor, GUIDELINE)
    initialled(cooperative, actor, draft, MINISTRY_INITIALS)
    changed = revise_letter(
        cooperative_id=cooperative.id,
        letter_id=draft.id,
        content=replace(GUIDELINE, body=("Isi yang lain.",)),
        by=actor,
    )
    assert changed.missing_initials == MINISTRY_INITIALS
    with pytest.raises(InitialsMissing, match="0 dari 6"):
        issue_letter(cooperative_id=cooperative.id, letter_id=draft.id, by=actor)


def test_an_issued_letter_is_never_changed(cooperative: CooperativeFact, actor: Actor) -> None:
    signed = issued(cooperative, actor)
    house = {"cooperative_id": cooperative.id, "letter_id": signed.id}
    with pytest.raises(LetterIsIssued, match="001/UND/III/2026"):
        revise_letter(content=INVITATION, by=actor, **house)  # type: ignore[arg-type]
    with pytest.raises(LetterIsIssued):
        issue_letter(by=actor, **house)  # type: ignore[arg-type]
    with pytest.raises(LetterIsIssued):
        initialled(cooperative, actor, signed, ("Ketua",))
    with pytest.raises(DatabaseError), transaction.atomic():
        IssuedLetter.objects.of(cooperative.id).update(number="9")


def test_a_letter_without_subject_text_or_signatory_is_refused(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    for lacking in ({"subject": ""}, {"body": ("",)}, {"signatory_office": ""}):
        with pytest.raises(LetterSaysNothing):
            written(cooperative, actor, replace(INVITATION, **lacking))


@pytest.mark.requirement("S3-031")
def test_a_letter_carries_the_emblem_of_its_day(cooperative: CooperativeFact, actor: Actor) -> None:
    for day, emblem in (
        (date(2012, 4, 16), Emblem.BANYAN),
        (date(2012, 4, 17), Emblem.BUDS),
        (date(2026, 3, 2), Emblem.BANYAN),
    ):
        assert issued(cooperative, actor, replace(INVITATION, on=day)).emblem is emblem


@pytest.mark.requirement("S3-034", "S3-033")
def test_a_letter_of_2013_is_not_written_under_the_old_emblem(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    old = replace(INVITATION, emblem=Emblem.BANYAN)
    graceful = issued(cooperative, actor, replace(old, on=date(2012, 7, 12)))
    assert graceful.emblem is Emblem.BANYAN
    for day in (date(2012, 7, 13), date(2013, 6, 1)):
        with pytest.raises(EmblemNotValid, match="empat kuncup bunga"):
            written(cooperative, actor, replace(old, on=day))


def test_the_holder_of_a_paper_learns_that_it_was_issued(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    signed = issued(cooperative, actor)
    proof = verified_letter(cooperative_id=cooperative.id, token=signed.token)
    assert proof is not None
    assert (proof.number, proof.on, proof.subject) == (
        signed.number,
        INVITATION.on,
        INVITATION.subject,
    )
    assert (proof.issuer, proof.content_sha256) == (cooperative.name, signed.content_sha256)
    assert len(signed.content_sha256) == 64
    assert verified_letter(cooperative_id=cooperative.id, token="x" * 20) is None


def test_a_letter_of_the_neighbour_is_not_there(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor
) -> None:
    draft = written(cooperative, actor)
    with tenant(neighbour.id):
        for house in (neighbour.id, cooperative.id):
            with pytest.raises(NoSuchLetter):
                letter(cooperative_id=house, letter_id=draft.id)
            with pytest.raises(NoSuchLetter):
                issue_letter(cooperative_id=house, letter_id=draft.id, by=actor)
    with pytest.raises(NoSuchLetter):
        letter(cooperative_id=cooperative.id, letter_id=uuid7())
