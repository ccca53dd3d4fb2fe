"""Becoming a member: the moment simpanan pokok is paid in full."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import F

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.models import Member, MembershipStep
from sokoguru.members.operations.holding import held
from sokoguru.members.operations.step import check_step, take_step
from sokoguru.members.vocabulary import MemberFact, MemberState


class PokokIsNotFullyPaid(Refusal):
    """Nobody is a member before simpanan pokok is paid in full."""

    code = "members.pokok_is_not_fully_paid"
    template = "{name} baru membayar simpanan pokok {paid} dari {pokok}. Terima kekurangannya."


def activate_member(
    *, cooperative_id: int, member_id: UUID, pokok_paid: Rupiah, on: date, by: Actor
) -> MemberFact:
    """Make an admitted person a member on the day the last of simpanan pokok came in.

    `pokok_paid` is what the ledger holds for the person. Refuses less than the articles ask
    (`PokokIsNotFullyPaid`) and anybody who is not admitted.
    """
    pokok = cooperatives.articles_on(cooperative_id=cooperative_id, on=on).pokok
    with transaction.atomic():
        row = held(cooperative_id=cooperative_id, member_id=member_id)
        if pokok_paid < pokok:
            raise PokokIsNotFullyPaid(name=row.name, paid=pokok_paid, pokok=pokok)
        check_step(row=row, wanted=MemberState.ACTIVE, allowed=(MemberState.ADMITTED,), on=on)
        return take_step(row=row, state=MemberState.ACTIVE, on=on, by=by, joined_on=on)


def activate_known_members(
    *, cooperative_id: int, pokok_paid: Mapping[UUID, Rupiah], on: date, by: Actor
) -> int:
    """Make those admitted of an older register members whose opening pokok is complete.

    They count as members from the day they were admitted, as their register says. Answers how many;
    who paid less than the articles of `on` ask stays *calon anggota*.
    """
    pokok = cooperatives.articles_on(cooperative_id=cooperative_id, on=on).pokok
    complete = [member_id for member_id, paid in pokok_paid.items() if paid >= pokok]
    with transaction.atomic():
        rows = Member.objects.of(cooperative_id).select_for_update().order_by("id")
        waiting = tuple(rows.filter(id__in=complete, state=MemberState.ADMITTED))
        own = Member.objects.of(cooperative_id).filter(id__in=[row.id for row in waiting])
        count = own.update(state=MemberState.ACTIVE, joined_on=F("admitted_on"))
        MembershipStep.objects.bulk_create(
            MembershipStep(
                cooperative_id=cooperative_id,
                member=row,
                state=MemberState.ACTIVE,
                on=row.admitted_on or on,
                at=by.at,
                by=by.name,
                reason="Saldo awal",
            )
            for row in waiting
        )
    return count
