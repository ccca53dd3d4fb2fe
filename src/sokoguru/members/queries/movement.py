"""How many members a period began with, gained, lost and ended with."""

from datetime import date

from django.db.models import Count, Q

from sokoguru.members.models import Member
from sokoguru.members.vocabulary import MemberMovement


def member_movement(*, cooperative_id: int, first_day: date, last_day: date) -> MemberMovement:
    """Members at the beginning of a period, those who joined and left in it, by the register.

    The closing number is that of `roll` on the last day. One query.
    """
    within = (first_day, last_day)
    not_gone = Q(left_on__isnull=True) | Q(left_on__gte=first_day)
    counted = Member.objects.of(cooperative_id).aggregate(
        opening=Count("id", filter=Q(joined_on__lt=first_day) & not_gone),
        joined=Count("id", filter=Q(joined_on__range=within)),
        left=Count("id", filter=Q(joined_on__lte=last_day, left_on__range=within)),
    )
    return MemberMovement(**counted)
