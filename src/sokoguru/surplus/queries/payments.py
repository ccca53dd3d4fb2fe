"""Payments: who is still owed, what was handed over, and who agreed to what."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Sum

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.paging import Page
from sokoguru.ledger.queries import balances, entry
from sokoguru.surplus.models import Payment, SavingsConsent, Slip
from sokoguru.surplus.queries.determinations import slips_of, standing_payments
from sokoguru.surplus.queries.facts import payment_fact
from sokoguru.surplus.queries.slips import slip, slip_facts
from sokoguru.surplus.vocabulary import (
    PAYABLE,
    PaymentFact,
    PayoutMethod,
    ShuReceipt,
    SlipFact,
    UnpaidList,
)

_FAR = date(2999, 12, 31)


def payment_by_key(*, cooperative_id: int, key: str) -> PaymentFact | None:
    """The payment that was made under a key."""
    row = Payment.objects.of(cooperative_id).filter(source_key=key).first()
    return payment_fact(row) if row else None


def receipt(*, cooperative_id: int, payment_id: UUID, is_repeat: bool = False) -> ShuReceipt:
    """The receipt of a payment."""
    row = Payment.objects.of(cooperative_id).get(id=payment_id)
    posted = entry(cooperative_id=cooperative_id, entry_id=row.entry_id)
    return ShuReceipt(
        payment=payment_fact(row),
        slip=slip(cooperative_id=cooperative_id, slip_id=row.slip_id),
        number=posted.reference if posted else "",
        is_repeat=is_repeat,
    )


def payments(
    *, cooperative_id: int, determination_id: UUID, page: int = 1, size: int = 50
) -> Page[SlipFact]:
    """A page of the slips that were paid, the latest payment first."""
    rows = standing_payments(cooperative_id).filter(slip__determination_id=determination_id)
    start = (page - 1) * size
    listed = list(rows.order_by("-paid_at", "-id")[start : start + size])
    by_slip = {row.slip_id: row for row in listed}
    found = Slip.objects.of(cooperative_id).filter(id__in=list(by_slip))
    facts = {fact.id: fact for fact in slip_facts(cooperative_id=cooperative_id, rows=list(found))}
    return Page(
        items=tuple(facts[row.slip_id] for row in listed), page=page, size=size, total=rows.count()
    )


def unpaid_slips(*, cooperative_id: int, determination_id: UUID, limit: int) -> Sequence[SlipFact]:
    """The first slips that are worth something and were not paid, by member number."""
    rows = list(_unpaid(cooperative_id, determination_id).order_by("place")[:limit])
    return slip_facts(cooperative_id=cooperative_id, rows=rows)


def unpaid(
    *, cooperative_id: int, determination_id: UUID, page: int = 1, size: int = 100
) -> UnpaidList:
    """Who is still owed, with the sums over all of them and what the books owe."""
    rows = _unpaid(cooperative_id, determination_id)
    sums = rows.aggregate(usaha=Sum("usaha"), modal=Sum("modal"), tax=Sum("tax"))
    start = (page - 1) * size
    listed = list(rows.order_by("place")[start : start + size])
    owed = balances(cooperative_id=cooperative_id, on=_FAR).get(PAYABLE, Rupiah(0))
    return UnpaidList(
        slips=slip_facts(cooperative_id=cooperative_id, rows=listed),
        count=rows.count(),
        total=Rupiah((sums["usaha"] or 0) + (sums["modal"] or 0)),
        tax=Rupiah(sums["tax"] or 0),
        in_books=owed,
    )


def has_consent(*, cooperative_id: int, member_id: UUID, year: int, method: PayoutMethod) -> bool:
    """Whether the member agreed to be paid this way for the year."""
    rows = SavingsConsent.objects.of(cooperative_id)
    return rows.filter(member_id=member_id, year=year, method=method.value).exists()


def _unpaid(cooperative_id: int, determination_id: UUID) -> QuerySet[Slip]:
    paid = standing_payments(cooperative_id).filter(slip_id=OuterRef("id"))
    rows = slips_of(cooperative_id, determination_id).exclude(usaha=0, modal=0)
    return rows.filter(~Exists(paid))
