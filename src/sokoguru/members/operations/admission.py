"""Admitting or refusing an applicant (UU 25/1992 Pasal 30: the board decides)."""

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.members.calculations.particulars import read_reason
from sokoguru.members.operations.holding import held
from sokoguru.members.operations.numbering import take_number
from sokoguru.members.operations.step import check_step, take_step
from sokoguru.members.operations.words import forget_words, index_words
from sokoguru.members.vocabulary import MemberFact, MemberState


def admit_applicant(
    *, cooperative_id: int, member_id: UUID, number: str | None, on: date, by: Actor
) -> MemberFact:
    """Admit an applicant under a number (the next one when None).

    The person is then *calon anggota* until simpanan pokok is paid in full. Refuses anybody who is
    not applying, a day before the application, and a number that is unreadable or taken.
    """
    with transaction.atomic():
        row = held(cooperative_id=cooperative_id, member_id=member_id)
        wanted = MemberState.ADMITTED
        check_step(row=row, wanted=wanted, allowed=(MemberState.APPLIED,), on=on)
        given = take_number(cooperative_id=cooperative_id, number=number)
        admitted = take_step(row=row, state=wanted, on=on, by=by, number=given, admitted_on=on)
        index_words(row=row)
    return admitted


def refuse_applicant(
    *, cooperative_id: int, member_id: UUID, reason: str, on: date, by: Actor
) -> MemberFact:
    """Turn an application down with a reason; refuses anybody who is not applying."""
    said = read_reason(reason)
    with transaction.atomic():
        row = held(cooperative_id=cooperative_id, member_id=member_id)
        wanted = MemberState.REFUSED
        check_step(row=row, wanted=wanted, allowed=(MemberState.APPLIED,), on=on)
        forget_words(row=row)
        return take_step(row=row, state=wanted, on=on, by=by, reason=said)
