"""Book years: opening, closing, and opening again by a decision of the members' meeting."""

from datetime import date

from django.http import HttpRequest
from ninja import Router, Schema

from sokoguru.api.doors import ApiDoor, Key, opened
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import ResolutionIn, Year
from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.identity.vocabulary import Duty
from sokoguru.ledger.operations import close_year, open_year, reopen_year
from sokoguru.ledger.queries import book_years

router = Router(tags=["years"])


class YearOut(Schema):
    """A book year: whether it is closed, and the day through which it takes no more entries."""

    year: int
    first_day: date
    last_day: date
    is_closed: bool
    locked_through: date | None
    times_closed: int


class OpenedOut(Schema):
    """The year that now takes entries."""

    year: int


class ClosedOut(Schema):
    """The year that takes no more entries, and its result in rupiah."""

    year: int
    result: int


@router.get("/k/{slug}/years", auth=Key(Duty.READ_BOOKS), response={200: list[YearOut], **REFUSALS})
def list_years(request: HttpRequest, slug: str) -> list[YearOut]:
    """The book years, the oldest first. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        found = book_years(cooperative_id=door.cooperative_id)
        return [YearOut.model_validate(each, from_attributes=True) for each in found]


@router.post(
    "/k/{slug}/years/{int:year}/open",
    auth=Key(Duty.CLOSE_YEAR),
    response={200: OpenedOut, **REFUSALS},
)
@once
def open_books(door: ApiDoor, year: Year) -> OpenedOut:
    """Open a book year, once. Duty: `tutup_buku`."""
    open_year(cooperative_id=door.cooperative_id, year=year, by=door.actor)
    return OpenedOut(year=year)


@router.post(
    "/k/{slug}/years/{int:year}/close",
    auth=Key(Duty.CLOSE_YEAR),
    response={200: ClosedOut, **REFUSALS},
)
@once
def close_books(door: ApiDoor, year: Year) -> ClosedOut:
    """Close a book year; a closed one refuses. Duty: `tutup_buku`."""
    result = close_year(cooperative_id=door.cooperative_id, year=year, by=door.actor)
    return ClosedOut(year=year, result=result)


@router.post(
    "/k/{slug}/years/{int:year}/reopen",
    auth=Key(Duty.CLOSE_YEAR),
    response={200: OpenedOut, **REFUSALS},
)
@once
def reopen_books(door: ApiDoor, year: Year, asked: ResolutionIn) -> OpenedOut:
    """Open a closed year again as the members' meeting decided. Duty: `tutup_buku`."""
    reopen_year(
        cooperative_id=door.cooperative_id,
        year=year,
        resolution=asked.about(Subject.REOPEN_PERIOD),
        by=door.actor,
    )
    return OpenedOut(year=year)
