"""Reports: Perhitungan Hasil Usaha, the balance sheet, and where the result comes from."""

from django.http import HttpRequest
from ninja import Router, Schema

from sokoguru.api.doors import Key, opened
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import Day, Year
from sokoguru.identity.vocabulary import Duty
from sokoguru.reports.queries import balance_sheet, income_statement, surplus_sources

router = Router(tags=["reports"])


class LineOut(Schema):
    """A line with one amount a column, in whole rupiah."""

    key: str
    label: str
    code: str
    amounts: list[int]
    level: int


class StatementOut(Schema):
    """A finished statement."""

    key: str
    title: str
    subtitle: str
    lines: list[LineOut]
    notes: list[str]


class StepOut(Schema):
    """One step from the books to the two results."""

    key: str
    label: str
    total: int
    member: int
    nonmember: int
    reason: str


class SourcesOut(Schema):
    """Whose business the result after tax comes from, in whole rupiah."""

    member: int
    nonmember: int
    total: int
    key: str
    steps: list[StepOut]
    notes: list[str]


@router.get(
    "/k/{slug}/reports/{int:year}/phu",
    auth=Key(Duty.READ_BOOKS),
    response={200: StatementOut, **REFUSALS},
)
def phu(request: HttpRequest, slug: str, year: Year) -> StatementOut:
    """The Perhitungan Hasil Usaha of a year. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        found = income_statement(cooperative_id=door.cooperative_id, year=year)
        return StatementOut.model_validate(found, from_attributes=True)


@router.get(
    "/k/{slug}/reports/neraca", auth=Key(Duty.READ_BOOKS), response={200: StatementOut, **REFUSALS}
)
def neraca(request: HttpRequest, slug: str, on: Day | None = None) -> StatementOut:
    """The balance sheet on a day. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        found = balance_sheet(cooperative_id=door.cooperative_id, on=on or door.today)
        return StatementOut.model_validate(found, from_attributes=True)


@router.get(
    "/k/{slug}/reports/{int:year}/sources",
    auth=Key(Duty.READ_BOOKS),
    response={200: SourcesOut, **REFUSALS},
)
def sources(request: HttpRequest, slug: str, year: Year) -> SourcesOut:
    """The result of members' and of others' business. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        found = surplus_sources(cooperative_id=door.cooperative_id, year=year)
        return SourcesOut.model_validate(found, from_attributes=True)
