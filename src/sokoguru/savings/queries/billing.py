"""Who has still to be billed for a month of simpanan wajib."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.members import queries as members
from sokoguru.savings.calculations.dues import amount_of, due_day
from sokoguru.savings.models import WajibDue


def due_on(*, cooperative_id: int, month: Month) -> date:
    """The due day of the month, by the articles in force when the month ends."""
    articles = cooperatives.articles_on(cooperative_id=cooperative_id, on=month.last_day)
    return due_day(month, articles.wajib_due_day)


def unbilled(*, cooperative_id: int, month: Month) -> Mapping[UUID, Rupiah]:
    """The members who owe something for a month and were not billed for it, with the amount.

    A group whose amount is Rp 0 owes nothing, and whoever was taken over from an older book owes
    no month before that day but what its opening claim says.
    """
    day = due_on(cooperative_id=cooperative_id, month=month)
    roll = members.roll(cooperative_id=cooperative_id, on=day)
    if not roll:
        return {}
    amounts = cooperatives.articles_on(cooperative_id=cooperative_id, on=day).wajib_by_group
    billed = _billed(cooperative_id, month) | _taken_over_after(cooperative_id, day)
    return {
        member.id: amount
        for member in roll
        if member.id not in billed and (amount := amount_of(member.group, amounts))
    }


def _billed(cooperative_id: int, month: Month) -> set[UUID]:
    dues = WajibDue.objects.of(cooperative_id).filter(month=month.first_day, is_opening=False)
    return set(dues.values_list("member_id", flat=True))


def _taken_over_after(cooperative_id: int, day: date) -> set[UUID]:
    """Members whose months up to a due day are summed up in the claim of an opening."""
    claims = WajibDue.objects.of(cooperative_id)
    opened = claims.filter(is_opening=True, due_on__gt=day).values_list("member_id", flat=True)
    were_here = claims.filter(is_opening=False, member_id__in=opened)
    return set(opened) - set(were_here.values_list("member_id", flat=True))
