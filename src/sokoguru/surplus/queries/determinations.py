"""What was determined, decided and announced for a year, and how far its SHU has come."""

from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet, Sum

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.queries import book_year, book_years
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.surplus.models import (
    Announcement,
    Approval,
    Determination,
    Payment,
    PaymentReturn,
    Slip,
    Withdrawal,
)
from sokoguru.surplus.queries.facts import approval_fact, determination_fact
from sokoguru.surplus.vocabulary import (
    AnnouncementFact,
    ApprovalFact,
    DeterminationFact,
    Stage,
    SurplusYear,
)


class NoSuchYear(Refusal):
    """The books of the co-op have no such year."""

    code = "surplus.no_such_year"
    template = "Tahun buku {year} tidak ada di koperasi ini. Pilih tahun dari daftar."
    field = "year"


def determination(*, cooperative_id: int, year: int) -> DeterminationFact | None:
    """The newest determination of a year, or None while there is none."""
    rows = Determination.objects.of(cooperative_id).filter(year=year).order_by("-number")
    row = rows.first()
    return determination_fact(row) if row else None


def determination_by_id(*, cooperative_id: int, determination_id: UUID) -> DeterminationFact:
    """One determination; the id comes from a slip or an approval of the same co-op."""
    return determination_fact(Determination.objects.of(cooperative_id).get(id=determination_id))


def approval(*, cooperative_id: int, year: int) -> ApprovalFact | None:
    """The decision in force for a year; one that was withdrawn is none."""
    row = standing_approvals(cooperative_id).filter(year=year).first()
    return approval_fact(row) if row else None


def withdrawals(*, cooperative_id: int, year: int) -> tuple[tuple[str, str], ...]:
    """Runs that were taken back: the resolution's number and the reason."""
    rows = Withdrawal.objects.of(cooperative_id).filter(approval__year=year)
    found = rows.order_by("withdrawn_at", "id").values_list("approval__resolution_number", "reason")
    return tuple(found)


def announcement(*, cooperative_id: int, year: int) -> AnnouncementFact | None:
    """What was announced for a year and still holds."""
    decided = approval(cooperative_id=cooperative_id, year=year)
    if decided is None:
        return None
    row = Announcement.objects.of(cooperative_id).filter(approval_id=decided.id).first()
    if row is None:
        return None
    return AnnouncementFact(
        determination=determination_by_id(
            cooperative_id=cooperative_id, determination_id=decided.determination_id
        ),
        approval=decided,
        announced_on=row.announced_on,
        announced_by=row.announced_by,
    )


def surplus_years(*, cooperative_id: int) -> tuple[SurplusYear, ...]:
    """Every year of the books with what its SHU came to, the newest first."""
    years = sorted(book_years(cooperative_id=cooperative_id), key=lambda one: -one.year)
    return tuple(_year(cooperative_id, one) for one in years)


def surplus_year(*, cooperative_id: int, year: int) -> SurplusYear:
    """One year; refuses a year the books do not have (`NoSuchYear`)."""
    found = book_year(cooperative_id=cooperative_id, year=year)
    if found is None:
        raise NoSuchYear(year=str(year))
    return _year(cooperative_id, found)


def standing_approvals(cooperative_id: int) -> QuerySet[Approval]:
    """Approvals that were not withdrawn; at most one a year."""
    gone = Withdrawal.objects.of(cooperative_id).filter(approval_id=OuterRef("id"))
    return Approval.objects.of(cooperative_id).filter(~Exists(gone))


def standing_payments(cooperative_id: int) -> QuerySet[Payment]:
    """Payments that were not taken back; at most one a slip."""
    returned = PaymentReturn.objects.of(cooperative_id).filter(payment_id=OuterRef("id"))
    return Payment.objects.of(cooperative_id).filter(~Exists(returned))


def slips_of(cooperative_id: int, determination_id: UUID) -> QuerySet[Slip]:
    """The slips of a determination."""
    rows = Slip.objects.of(cooperative_id).filter(determination_id=determination_id)
    return rows.filter(place__gte=0)


def _year(cooperative_id: int, book: BookYear) -> SurplusYear:
    found = determination(cooperative_id=cooperative_id, year=book.year)
    decided = approval(cooperative_id=cooperative_id, year=book.year)
    if decided and found and decided.determination_id != found.id:
        found = determination_by_id(
            cooperative_id=cooperative_id, determination_id=decided.determination_id
        )
    told = announcement(cooperative_id=cooperative_id, year=book.year) if decided else None
    paid, payable = _counts(cooperative_id, decided) if decided else (0, 0)
    is_paid = decided is not None and payable > 0 and paid >= payable
    return SurplusYear(
        year=book.year,
        first_day=book.first_day,
        last_day=book.last_day,
        stage=Stage.PAID if is_paid else _stage(book, found, decided, told),
        determination=found,
        approval=decided,
        announced_on=told.announced_on if told else None,
        paid=paid,
        payable=payable,
    )


def _stage(
    book: BookYear,
    found: DeterminationFact | None,
    decided: ApprovalFact | None,
    told: AnnouncementFact | None,
) -> Stage:
    if told is not None:
        return Stage.ANNOUNCED
    if decided is not None:
        return Stage.APPROVED
    if not book.is_closed:
        return Stage.BOOKS_OPEN
    if found is None:
        return Stage.BOOKS_CLOSED
    return Stage.NOTHING_TO_DIVIDE if found.is_empty else Stage.DETERMINED


def _counts(cooperative_id: int, decided: ApprovalFact) -> tuple[int, int]:
    """How many slips were paid, and how many are worth anything."""
    payable = slips_of(cooperative_id, decided.determination_id).exclude(usaha=0, modal=0).count()
    paid = standing_payments(cooperative_id).filter(slip__determination_id=decided.determination_id)
    return paid.count(), payable


def paid_sums(*, cooperative_id: int, determination_id: UUID) -> tuple[int, Rupiah, Rupiah]:
    """How many shares were handed over, and their total before and their tax."""
    rows = standing_payments(cooperative_id).filter(slip__determination_id=determination_id)
    sums = rows.aggregate(count=Count("id"), total=Sum("total"), tax=Sum("tax"))
    return sums["count"], Rupiah(sums["total"] or 0), Rupiah(sums["tax"] or 0)
