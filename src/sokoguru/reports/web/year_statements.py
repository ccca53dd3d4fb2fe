"""Statements of a financial year: arus kas, perubahan ekuitas, units combined, and all in one."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import book_years
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.reports import queries
from sokoguru.reports.vocabulary import CashFlowMethod, Statement
from sokoguru.reports.web.answers import refuse, show, year_workbook
from sokoguru.reports.web.forms import CashFlowForm, CombinedForm, Part, YearForm


@cooperative_page(Duty.READ_BOOKS)
def cash_flow(request: HttpRequest, door: Door) -> HttpResponse:
    """Arus kas of a year by either method, of all or of one unit, beside the year before."""
    years = book_years(cooperative_id=door.cooperative_id)
    usual = {**_newest(years), "cara": CashFlowMethod.DIRECT.value}
    found = units(cooperative_id=door.cooperative_id)
    form = CashFlowForm({**usual, **request.GET.dict()}, years=years, units=found)
    title = _("Arus kas")
    if not form.is_valid():
        return refuse(request, door, form, title=title)
    asked = form.cleaned_data
    try:
        statement = queries.cash_flow(
            cooperative_id=door.cooperative_id,
            year=asked["tahun"],
            method=CashFlowMethod(asked["cara"] or CashFlowMethod.DIRECT),
            unit=asked["unit"] or None,
        )
    except Refusal as refusal:
        return refuse(request, door, form, title=title, sentence=refusal.sentence)
    return show(request, door, form, statement)


@cooperative_page(Duty.READ_BOOKS)
def equity_changes(request: HttpRequest, door: Door) -> HttpResponse:
    """Perubahan ekuitas of a year, a column for each part of equity."""
    years = book_years(cooperative_id=door.cooperative_id)
    form = YearForm({**_newest(years), **request.GET.dict()}, years=years)
    title = _("Perubahan ekuitas")
    if not form.is_valid():
        return refuse(request, door, form, title=title)
    try:
        statement = queries.equity_changes(
            cooperative_id=door.cooperative_id, year=form.cleaned_data["tahun"]
        )
    except Refusal as refusal:
        return refuse(request, door, form, title=title, sentence=refusal.sentence)
    return show(request, door, form, statement)


@cooperative_page(Duty.READ_BOOKS)
def combined(request: HttpRequest, door: Door) -> HttpResponse:
    """Units side by side and together; another co-operative in the address is refused."""
    years = book_years(cooperative_id=door.cooperative_id)
    usual = {**_newest(years), "bagian": Part.INCOME.value}
    form = CombinedForm({**usual, **request.GET.dict()}, years=years)
    title = _("Gabungan unit")
    if not form.is_valid():
        return refuse(request, door, form, title=title)
    year = next(each for each in years if each.year == form.cleaned_data["tahun"])
    try:
        statement = _combined(
            door,
            year,
            part=Part(form.cleaned_data["bagian"] or Part.INCOME),
            others=request.GET.getlist("koperasi"),
        )
    except Refusal as refusal:
        return refuse(request, door, form, title=title, sentence=refusal.sentence)
    return show(request, door, form, statement)


@cooperative_page(Duty.READ_BOOKS)
def workbook(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """All statements of a year as one workbook with live formulas."""
    years = book_years(cooperative_id=door.cooperative_id)
    form = YearForm({"tahun": str(year)}, years=years)
    title = _("Semua laporan")
    if not form.is_valid():
        return refuse(request, door, form, title=title)
    try:
        statements = queries.yearly_statements(cooperative_id=door.cooperative_id, year=year)
    except Refusal as refusal:
        return refuse(request, door, form, title=title, sentence=refusal.sentence)
    return year_workbook(request, door, statements, year=year)


def _combined(door: Door, year: BookYear, *, part: Part, others: list[str]) -> Statement:
    if part is Part.BALANCE and not others:
        return queries.combined_balance_sheet(cooperative_id=door.cooperative_id, on=year.last_day)
    return queries.combined(
        cooperative_id=door.cooperative_id, year=year.year, with_cooperatives=others
    )


def _newest(years: tuple[BookYear, ...]) -> dict[str, str]:
    return {"tahun": str(years[-1].year) if years else ""}
