"""Taking over the members of an older register, many at once."""

from collections.abc import Callable, Sequence
from datetime import date

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.members.calculations.numbering import counted
from sokoguru.members.calculations.words import fold
from sokoguru.members.models import Member, MembershipStep, MemberWord
from sokoguru.members.operations.numbering import held_count, raise_count
from sokoguru.members.operations.words import words_of
from sokoguru.members.vocabulary import KnownMember, MemberState

_BATCH = 2_000
_REASON = "Pindahan buku daftar anggota"


def enrol_known_members(
    *,
    cooperative_id: int,
    people: Sequence[KnownMember],
    on: date,
    by: Actor,
    progress: Callable[[int], None] = lambda done: None,
) -> int:
    """Enter people of an older register as admitted, all or none, and answer how many.

    Their signed applications lie in that register; whoever takes it over vouches for it with the
    name of the actor. They become members when their opening simpanan pokok is entered. The caller
    has checked the rows; a double number or NIK is refused by the database.
    """
    with transaction.atomic():
        last = held_count(cooperative_id=cooperative_id)
        for start in range(0, len(people), _BATCH):
            _enrol(cooperative_id, people[start : start + _BATCH], on, by)
            progress(min(start + _BATCH, len(people)))
        highest = max((counted(person.number) for person in people), default=0)
        raise_count(cooperative_id=cooperative_id, to=max(last, highest))
    return len(people)


def _enrol(cooperative_id: int, people: Sequence[KnownMember], on: date, by: Actor) -> None:
    rows = [_row(cooperative_id, person, by) for person in people]
    Member.objects.bulk_create(rows)
    MembershipStep.objects.bulk_create(
        MembershipStep(
            cooperative_id=cooperative_id,
            member=row,
            state=MemberState.ADMITTED,
            on=on,
            at=by.at,
            by=by.name,
            reason=_REASON,
        )
        for row in rows
    )
    MemberWord.objects.bulk_create(word for row in rows for word in words_of(row=row))


def _row(cooperative_id: int, person: KnownMember, by: Actor) -> Member:
    return Member(
        cooperative_id=cooperative_id,
        number=person.number,
        name=person.name,
        folded_name=fold(person.name),
        nik=person.nik,
        applicant=person.applicant,
        legal_number=person.legal_number,
        phone=person.phone,
        address=person.address,
        group=person.group,
        state=MemberState.ADMITTED,
        applied_on=person.joined_on,
        admitted_on=person.joined_on,
        consented_at=by.at,
        registered_by=by.name,
    )
