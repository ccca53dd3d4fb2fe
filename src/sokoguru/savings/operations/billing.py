"""Billing simpanan wajib, month by month."""

from collections.abc import Mapping, Set
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.savings.models import WajibDue
from sokoguru.savings.queries.billing import due_on, unbilled
from sokoguru.savings.vocabulary import BillingRun


def bill_wajib(*, cooperative_id: int, month: Month, by: Actor) -> BillingRun:
    """Bill everybody who is a member on the due day, by the group amounts in force on that day.

    A claim is made once for a member and month: a repeated run bills only who is missing, so two
    runs at once bill once. A group whose amount is Rp 0 owes nothing, and whoever was taken over
    from an older book owes no month before that day but what its opening claim says.
    """
    day = due_on(cooperative_id=cooperative_id, month=month)
    with transaction.atomic():
        rows = [
            WajibDue(
                cooperative_id=cooperative_id,
                member_id=member_id,
                month=month.first_day,
                amount=amount,
                due_on=day,
                billed_by=by.name,
                billed_at=by.at,
            )
            for member_id, amount in unbilled(cooperative_id=cooperative_id, month=month).items()
        ]
        WajibDue.objects.bulk_create(rows, batch_size=5_000, ignore_conflicts=True)
    total = Rupiah.total(row.amount for row in rows)
    return BillingRun(month=month, due_on=day, members=len(rows), amount=total)


def bill_opening_dues(
    *, cooperative_id: int, amounts: Mapping[UUID, Rupiah], on: date, by: Actor
) -> int:
    """Claim what an older book says was due before a day, so that its opening savings cover it.

    `amounts` holds, for each member, simpanan wajib paid and still owed before the day together.
    Where a claim of an opening stands in the month already (another co-op merged before), this one
    takes the free month before it.
    """
    rows = WajibDue.objects.of(cooperative_id).filter(
        is_opening=True, member_id__in=[member for member, amount in amounts.items() if amount]
    )
    taken = set(rows.values_list("member_id", "month"))
    WajibDue.objects.bulk_create(
        (
            WajibDue(
                cooperative_id=cooperative_id,
                member_id=member_id,
                month=_free_month(member_id, Month.of(on), taken),
                is_opening=True,
                amount=amount,
                due_on=on,
                billed_by=by.name,
                billed_at=by.at,
            )
            for member_id, amount in amounts.items()
            if amount > 0
        ),
        batch_size=5_000,
    )
    return len(amounts)


def _free_month(member_id: UUID, month: Month, taken: Set[tuple[UUID, date]]) -> date:
    while (member_id, month.first_day) in taken:
        month = month.previous()
    return month.first_day
