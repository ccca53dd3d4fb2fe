"""Slips: one, a page of them, and a member's own through the years."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db.models import Q

from sokoguru.foundation.paging import Page
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.queries import names, search_members
from sokoguru.surplus.models import Slip
from sokoguru.surplus.queries.determinations import (
    slips_of,
    standing_approvals,
    standing_payments,
)
from sokoguru.surplus.queries.facts import payment_fact, slip_fact
from sokoguru.surplus.vocabulary import DeterminationFact, SlipFact

_STREAM = 1_000
_MOST_FOUND = 200


class NoSuchSlip(Refusal):
    """The co-op has no such slip."""

    code = "surplus.no_such_slip"
    template = "Slip SHU itu tidak ditemukan. Pilih dari daftar anggota."


def slip(*, cooperative_id: int, slip_id: UUID) -> SlipFact:
    """One slip with its payment; refuses with `NoSuchSlip`."""
    row = Slip.objects.of(cooperative_id).filter(id=slip_id).first()
    if row is None:
        raise NoSuchSlip
    return slip_facts(cooperative_id=cooperative_id, rows=[row])[0]


def slip_of_number(
    *, cooperative_id: int, determination: DeterminationFact, number: str
) -> SlipFact:
    """The slip of the member with this number; refuses with `NoSuchSlip`."""
    rows = slips_of(cooperative_id, determination.id).filter(member_number=number)
    row = rows.first()
    if row is None:
        raise NoSuchSlip
    return slip_facts(cooperative_id=cooperative_id, rows=[row])[0]


def slips(
    *,
    cooperative_id: int,
    determination_id: UUID,
    page: int = 1,
    size: int = 50,
    text: str = "",
) -> Page[SlipFact]:
    """A page of slips in the order of member numbers; `text` narrows to a name or number."""
    rows = slips_of(cooperative_id, determination_id)
    if text.strip():
        found = search_members(cooperative_id=cooperative_id, text=text, limit=_MOST_FOUND)
        rows = rows.filter(Q(member_id__in=[member.id for member in found]))
    start = (page - 1) * size
    listed = list(rows.order_by("place")[start : start + size])
    facts = slip_facts(cooperative_id=cooperative_id, rows=listed)
    return Page(items=facts, page=page, size=size, total=rows.count())


def all_slips(*, cooperative_id: int, determination_id: UUID) -> Iterator[SlipFact]:
    """Every slip in the order of member numbers, read a thousand at a time."""
    start = 0
    while True:
        block = slips_of(cooperative_id, determination_id).filter(
            place__gte=start, place__lt=start + _STREAM
        )
        rows = list(block.order_by("place"))
        if not rows:
            return
        yield from slip_facts(cooperative_id=cooperative_id, rows=rows)
        start += _STREAM


def slips_of_member(*, cooperative_id: int, member_id: UUID) -> tuple[SlipFact, ...]:
    """A member's own slips of all decided years, the newest first."""
    decided = standing_approvals(cooperative_id).values_list("determination_id", flat=True)
    rows = Slip.objects.of(cooperative_id).filter(
        member_id=member_id, determination_id__in=list(decided), place__gte=0
    )
    listed = list(rows.select_related("determination").order_by("-determination__year", "id"))
    return slip_facts(cooperative_id=cooperative_id, rows=listed)


def slip_facts(*, cooperative_id: int, rows: Sequence[Slip]) -> tuple[SlipFact, ...]:
    """Rows with the names of their members, their years and their payments."""
    people = names(cooperative_id=cooperative_id, ids={row.member_id for row in rows})
    payments = {
        payment.slip_id: payment_fact(payment)
        for payment in standing_payments(cooperative_id).filter(
            slip_id__in=[row.id for row in rows]
        )
    }
    years = {row.determination_id: row for row in rows}
    found = {key: row.determination.year for key, row in years.items()}
    return tuple(
        slip_fact(
            row,
            year=found[row.determination_id],
            name=people[row.member_id].name,
            payment=payments.get(row.id),
        )
        for row in rows
    )
