"""Who is behind with simpanan wajib."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet, Sum

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.members import queries as members
from sokoguru.savings.calculations.dues import unpaid
from sokoguru.savings.models import WajibDue
from sokoguru.savings.vocabulary import ArrearsRow, ArrearsTotal, Due, SavingsProduct

_WAJIB = SavingsProduct.WAJIB.account
_TOTAL = """
SELECT count(*), coalesce(sum(owed), 0)::bigint
FROM (
    SELECT d.claimed - coalesce(b.balance, 0) AS owed
    FROM (
        SELECT member_id, sum(amount) AS claimed FROM savings_wajibdue
        WHERE cooperative_id = %(cooperative)s AND due_on <= %(on)s GROUP BY member_id
    ) AS d
    JOIN members_member m ON m.cooperative_id = %(cooperative)s AND m.id = d.member_id
    LEFT JOIN ledger_member_balances_on(%(cooperative)s, %(codes)s, %(on)s) b
      ON b.member_id = d.member_id
    WHERE m.joined_on <= %(on)s AND (m.left_on IS NULL OR m.left_on > %(on)s)
) AS owing WHERE owed > 0
"""


def arrears(*, cooperative_id: int, on: date) -> tuple[ArrearsRow, ...]:
    """The members who on a day owe simpanan wajib that had fallen due, by member number.

    What was paid by that day covers the oldest claims first.
    """
    paid = _paid(cooperative_id, on)
    claims = WajibDue.objects.of(cooperative_id).filter(due_on__lte=on)
    sums = claims.values("member_id").annotate(total=Sum("amount")).order_by("member_id")
    behind = {
        row["member_id"] for row in sums if row["total"] > paid.get(row["member_id"], Rupiah(0))
    }
    open_dues = _dues(claims.filter(member_id__in=behind))
    rows = []
    for member in members.roll(cooperative_id=cooperative_id, on=on):
        if member.id in behind:
            months = unpaid(open_dues[member.id], paid.get(member.id, Rupiah(0)))
            amount = Rupiah.total(month.amount for month in months)
            rows.append(ArrearsRow(member=member, months=months, amount=amount))
    return tuple(rows)


def arrears_total(*, cooperative_id: int, on: date) -> ArrearsTotal:
    """How many members `arrears` would name, and what they owe together."""
    asked: dict[str, Any] = {"cooperative": cooperative_id, "on": on, "codes": [_WAJIB]}
    with connection.cursor() as cursor:
        cursor.execute(_TOTAL, asked)
        members_behind, amount = cursor.fetchone()
    return ArrearsTotal(members=members_behind, amount=Rupiah(amount))


def dues(*, cooperative_id: int, member_id: UUID, on: date) -> tuple[Due, ...]:
    """The claims to a member's simpanan wajib that had fallen due on a day, the oldest first."""
    rows = WajibDue.objects.of(cooperative_id).filter(member_id=member_id, due_on__lte=on)
    return tuple(_dues(rows).get(member_id, ()))


def claimed(*, cooperative_id: int, on: date) -> Mapping[UUID, Rupiah]:
    """What was claimed of each member by the end of a day, paid or not, in rupiah."""
    claims = WajibDue.objects.of(cooperative_id).filter(due_on__lte=on)
    sums = claims.values("member_id").annotate(total=Sum("amount")).order_by("member_id")
    return {row["member_id"]: Rupiah(row["total"]) for row in sums}


def _paid(cooperative_id: int, on: date) -> Mapping[UUID, Rupiah]:
    balances = books.member_balances_on(cooperative_id=cooperative_id, codes=(_WAJIB,), on=on)
    return {member_id: held.get(_WAJIB, Rupiah(0)) for member_id, held in balances.items()}


def _dues(rows: QuerySet[WajibDue]) -> dict[UUID, list[Due]]:
    found: dict[UUID, list[Due]] = {}
    columns = ("member_id", "month", "amount", "due_on", "is_opening")
    ordered = rows.order_by("-is_opening", "month", "member_id").values_list(*columns)
    for member_id, month, amount, due_on, is_opening in ordered:
        due = Due(month=Month.of(month), amount=amount, due_on=due_on, is_opening=is_opening)
        found.setdefault(member_id, []).append(due)
    return found
