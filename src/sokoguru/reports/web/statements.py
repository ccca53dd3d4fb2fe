"""The three statements: neraca saldo, Perhitungan Hasil Usaha and neraca."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import book_years
from sokoguru.reports import queries
from sokoguru.reports.vocabulary import Comparison, Layout
from sokoguru.reports.web.answers import refuse, show
from sokoguru.reports.web.forms import BalanceForm, IncomeForm, PeriodForm


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Which statements there are, for which years."""
    years = book_years(cooperative_id=door.cooperative_id)
    return render(request, "reports/index.html", {"years": list(reversed(years))})


@cooperative_page(Duty.READ_BOOKS)
def trial_balance(request: HttpRequest, door: Door) -> HttpResponse:
    """Neraca saldo of a period; the fiscal year so far unless asked otherwise."""
    year = FiscalYear.of(door.today, starts_month=door.cooperative.fiscal_start_month)
    usual = {"dari": year.first_day.isoformat(), "sampai": door.today.isoformat()}
    form = PeriodForm({**usual, **request.GET.dict()})
    title = _("Neraca saldo")
    if not form.is_valid():
        return refuse(request, door, form, title=title)
    first, last = sorted((form.cleaned_data["dari"], form.cleaned_data["sampai"]))
    try:
        statement = queries.trial_balance(
            cooperative_id=door.cooperative_id, first_day=first, last_day=last
        )
    except Refusal as refusal:
        return refuse(request, door, form, title=title, sentence=refusal.sentence)
    return show(request, door, form, statement)


@cooperative_page(Duty.READ_BOOKS)
def income(request: HttpRequest, door: Door) -> HttpResponse:
    """Perhitungan Hasil Usaha of a year: two layouts, one unit or all, beside a year or units."""
    years = book_years(cooperative_id=door.cooperative_id)
    usual = {
        "tahun": str(years[-1].year) if years else "",
        "susunan": queries.usual_layout(cooperative_id=door.cooperative_id).value,
        "banding": Comparison.PREVIOUS_YEAR.value,
    }
    found_units = units(cooperative_id=door.cooperative_id)
    form = IncomeForm({**usual, **request.GET.dict()}, years=years, units=found_units)
    title = _("Perhitungan Hasil Usaha")
    if not form.is_valid():
        return refuse(request, door, form, title=title)
    asked = form.cleaned_data
    try:
        statement = queries.income_statement(
            cooperative_id=door.cooperative_id,
            year=asked["tahun"],
            layout=Layout(asked["susunan"]) if asked["susunan"] else None,
            unit=asked["unit"] or None,
            comparison=Comparison(asked["banding"] or Comparison.PREVIOUS_YEAR),
        )
    except Refusal as refusal:
        return refuse(request, door, form, title=title, sentence=refusal.sentence)
    return show(request, door, form, statement)


@cooperative_page(Duty.READ_BOOKS)
def balance_sheet(request: HttpRequest, door: Door) -> HttpResponse:
    """Neraca at the end of a day, beside the last day of the year before unless asked otherwise."""
    asked = {"per": door.today.isoformat(), **request.GET.dict()}
    form = BalanceForm({"banding": _year_end_before(door, asked["per"]), **asked})
    title = _("Neraca")
    if not form.is_valid():
        return refuse(request, door, form, title=title)
    try:
        statement = queries.balance_sheet(
            cooperative_id=door.cooperative_id,
            on=form.cleaned_data["per"],
            compared_with=form.cleaned_data["banding"],
        )
    except Refusal as refusal:
        return refuse(request, door, form, title=title, sentence=refusal.sentence)
    return show(request, door, form, statement)


def _year_end_before(door: Door, text: str) -> str:
    """The last day of the newest book year that ended before a day; empty where there is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return ""
    years = book_years(cooperative_id=door.cooperative_id)
    ended = [year.last_day for year in years if year.last_day < day]
    return max(ended).isoformat() if ended else ""
