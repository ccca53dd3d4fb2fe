"""Ways between the pages of the budget."""

from collections.abc import Mapping
from datetime import date

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.identity.web.doors import Door
from sokoguru.ui.vocabulary import Crumb

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FIRST_YEAR, LAST_YEAR = 1950, 2150


def span_of(door: Door, year: int) -> FiscalYear:
    """The book year; one that nobody plans is not found."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    return FiscalYear(year, starts_month=door.cooperative.fiscal_start_month)


def year_of(door: Door, day: date) -> FiscalYear:
    """The book year of a day."""
    return FiscalYear.of(day, starts_month=door.cooperative.fiscal_start_month)


def address(door: Door, name: str, **kwargs: object) -> str:
    """The address of a page of the budget."""
    return reverse(f"budget:{name}", kwargs={"slug": door.cooperative.slug, **kwargs})


def to_plan(door: Door, year: int) -> HttpResponse:
    """Back to the plan of a year."""
    return HttpResponseRedirect(address(door, "plan", year=year))


def below_desk(door: Door, here: str) -> list[Crumb]:
    """Budget › here."""
    return [Crumb(label=_("Anggaran"), url=address(door, "desk")), Crumb(label=here)]


def below_plan(door: Door, year: int, here: str) -> list[Crumb]:
    """Budget › the plan of a year › here."""
    plan = Crumb(label=_("Rencana %(year)s") % {"year": year}, url=address(door, "plan", year=year))
    return [Crumb(label=_("Anggaran"), url=address(door, "desk")), plan, Crumb(label=here)]


def unit_names(door: Door) -> Mapping[str, str]:
    """The units by their codes; the whole co-op stands under no code."""
    found = units(cooperative_id=door.cooperative_id)
    return {"": _("seluruh koperasi"), **{unit.code: unit.name for unit in found}}


def as_workbook(content: bytes, name: str) -> HttpResponse:
    """An .xlsx file to keep."""
    answer = HttpResponse(content, content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return answer
