"""What members' meetings decided, and whether a resolution is among it."""

from datetime import date

from sokoguru.cooperatives.calculations.resolutions import number_key
from sokoguru.cooperatives.models import AdoptedResolution
from sokoguru.cooperatives.vocabulary import (
    LimitInForce,
    Resolution,
    ResolutionFact,
    ResolutionSource,
    Subject,
    VoteCount,
    VoteMethod,
)
from sokoguru.foundation.refusal import Refusal


class ResolutionIsNotAdopted(Refusal):
    """Text alone opens nothing: the register of resolutions is asked (UU 25/1992 Pasal 23)."""

    code = "cooperatives.resolution_is_not_adopted"
    template = (
        "Keputusan {number} tanggal {adopted_on} tentang {subject} belum tercatat sebagai "
        "keputusan rapat anggota. Catat lebih dahulu pada halaman Keputusan rapat."
    )


def resolutions(
    *, cooperative_id: int, subject: Subject | None = None
) -> tuple[ResolutionFact, ...]:
    """The adopted resolutions, of one subject or all, newest first."""
    rows = AdoptedResolution.objects.of(cooperative_id)
    if subject is not None:
        rows = rows.filter(subject=subject.value)
    return tuple(fact(row) for row in rows.order_by("-adopted_on", "-id"))


def resolution_by_number(*, cooperative_id: int, number: str) -> ResolutionFact | None:
    """The resolution with this number, whatever its spaces and capitals."""
    rows = AdoptedResolution.objects.of(cooperative_id)
    row = rows.filter(number_key=number_key(number)).first()
    return None if row is None else fact(row)


def require_adopted(*, cooperative_id: int, resolution: Resolution) -> ResolutionFact:
    """The register's entry of this resolution.

    Refuses `ResolutionIsNotAdopted` when no resolution has its number, or the one that has it was
    adopted on another day or about another subject.
    """
    found = resolution_by_number(cooperative_id=cooperative_id, number=resolution.number)
    if (
        found is None
        or found.subject is not resolution.subject
        or found.resolution.adopted_on != resolution.adopted_on
    ):
        raise ResolutionIsNotAdopted(
            number=resolution.number,
            adopted_on=resolution.adopted_on,
            subject=resolution.subject.label,
        )
    return found


def limit_in_force(*, cooperative_id: int, name: str, on: date) -> LimitInForce | None:
    """The newest limit of this name that a meeting set on or before a day."""
    rows = AdoptedResolution.objects.of(cooperative_id)
    rows = rows.filter(limits__has_key=name, adopted_on__lte=on)
    row = rows.order_by("-adopted_on", "-id").first()
    if row is None:
        return None
    amount = int(row.limits[name])
    return LimitInForce(name=name, amount=amount, number=row.number, adopted_on=row.adopted_on)


def fact(row: AdoptedResolution) -> ResolutionFact:
    """The row as a value."""
    return ResolutionFact(
        id=row.id,
        resolution=Resolution(
            number=row.number,
            adopted_on=row.adopted_on,
            meeting=row.meeting,
            subject=Subject(row.subject),
            text=row.text,
            limits={name: int(amount) for name, amount in row.limits.items()},
        ),
        source=ResolutionSource(row.source),
        meeting_ref=row.meeting_ref,
        document_id=row.document_id,
        votes=_votes(row),
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
    )


def _votes(row: AdoptedResolution) -> VoteCount | None:
    if row.votes_present is None:
        return None
    return VoteCount(
        present=row.votes_present,
        yes=row.votes_yes,
        no=row.votes_no,
        abstained=row.votes_abstained,
        method=VoteMethod(row.votes_method),
    )
