"""Book years: opening and closing."""

from django.http import HttpRequest
from ninja import Router, Schema

from sokoguru.api.doors import Key, opened
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import Year
from sokoguru.identity.vocabulary import Duty
from sokoguru.ledger.operations import close_year, open_year

router = Router(tags=["years"])


class OpenedOut(Schema):
    """The year that now takes entries."""

    year: int


class ClosedOut(Schema):
    """The year that takes no more entries, and its result in rupiah."""

    year: int
    result: int


@router.post(
    "/k/{slug}/years/{int:year}/open",
    auth=Key(Duty.CLOSE_YEAR),
    response={200: OpenedOut, **REFUSALS},
)
def open_books(request: HttpRequest, slug: str, year: Year) -> OpenedOut:
    """Open a book year; an open one refuses. Duty: `tutup_buku`."""
    with opened(request, slug) as door:
        open_year(cooperative_id=door.cooperative_id, year=year, by=door.actor)
        return OpenedOut(year=year)


@router.post(
    "/k/{slug}/years/{int:year}/close",
    auth=Key(Duty.CLOSE_YEAR),
    response={200: ClosedOut, **REFUSALS},
)
def close_books(request: HttpRequest, slug: str, year: Year) -> ClosedOut:
    """Close a book year; a closed one refuses. Duty: `tutup_buku`."""
    with opened(request, slug) as door:
        result = close_year(cooperative_id=door.cooperative_id, year=year, by=door.actor)
        return ClosedOut(year=year, result=result)
