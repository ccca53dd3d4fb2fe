"""Budget beside actual: on the screen, for the printer and as a workbook."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.budget import queries
from sokoguru.budget.calculations.comparison_workbook import comparison_workbook
from sokoguru.budget.vocabulary import (
    Beyond,
    BudgetComparison,
    ComparisonGroup,
    ComparisonLine,
)
from sokoguru.budget.web.desk import READERS
from sokoguru.budget.web.forms import ComparisonForm, explain, usual_through
from sokoguru.budget.web.links import as_workbook, below_plan, span_of, unit_names
from sokoguru.foundation.label import Label
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.web.filters import NO_UNIT

BEYOND = {
    Beyond.NONE: Label("sesuai rencana"),
    Beyond.TO_DATE: Label("di atas rencana sampai hari ini"),
    Beyond.YEAR: Label("melebihi anggaran setahun"),
    Beyond.UNPLANNED: Label("tidak dianggarkan"),
}
TONES = {Beyond.TO_DATE: "warn", Beyond.YEAR: "bad", Beyond.UNPLANNED: "bad"}


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line with the name of its unit, its flag, and the way to its entries."""

    fact: ComparisonLine
    unit: str
    flag: str
    tone: str
    url: str


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """A group with its lines."""

    fact: ComparisonGroup
    label: str
    lines: tuple[ShownLine, ...]
    is_operating: bool


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """The plan through a day beside the books; every actual opens its entries."""
    span = span_of(door, year)
    names = unit_names(door)
    known = queries.versions(cooperative_id=door.cooperative_id, year=year)
    usual = {"sampai": usual_through(span, door.today).isoformat()}
    form = ComparisonForm({**usual, **request.GET.dict()}, units=names, versions=known)
    found = _compare(door, year, form)
    facts = {
        "form": form,
        "year": year,
        "here": _here(request),
        "crumbs": below_plan(door, year, _("Realisasi")),
    }
    if found is None:
        return render(request, "budget/comparison_refused.html", facts, status=422)
    if request.GET.get("sebagai") == "xlsx":
        house = door.cooperative.name
        content = comparison_workbook(
            found, unit_names=names, cooperative_name=house, issued_on=door.today
        )
        return as_workbook(content, f"realisasi-anggaran-{year}")
    is_for_paper = request.GET.get("sebagai") == "cetak"
    facts |= {
        "found": found,
        "groups": [_shown_group(each, door, found, names) for each in found.groups],
        "unit": names.get(found.unit, found.unit) if found.unit else "",
        "letterhead": _letterhead(door),
    }
    name = "budget/comparison_print.html" if is_for_paper else "budget/comparison.html"
    return render(request, name, facts)


def _compare(door: Door, year: int, form: ComparisonForm) -> BudgetComparison | None:
    if not form.is_valid():
        return None
    asked = form.cleaned_data
    try:
        return queries.budget_against_actual(
            cooperative_id=door.cooperative_id,
            year=year,
            through=asked["sampai"],
            unit=asked["unit"] or None,
            version=asked["versi"],
        )
    except Refusal as refusal:
        explain(form, refusal)
        return None


def _shown_group(
    group: ComparisonGroup, door: Door, found: BudgetComparison, names: Mapping[str, str]
) -> ShownGroup:
    return ShownGroup(
        fact=group,
        label=_(group.group.label),
        lines=tuple(_shown_line(line, door, found, names) for line in group.lines),
        is_operating=group.group.is_operating,
    )


def _shown_line(
    line: ComparisonLine, door: Door, found: BudgetComparison, names: Mapping[str, str]
) -> ShownLine:
    return ShownLine(
        fact=line,
        unit=names.get(line.unit, line.unit),
        flag=_(BEYOND[line.beyond]),
        tone=TONES.get(line.beyond, ""),
        url=_journal(door, line, found),
    )


def _journal(door: Door, line: ComparisonLine, found: BudgetComparison) -> str:
    """The journal narrowed to what a line was compared with; closings of the year left out."""
    asked = {
        "akun": line.code,
        "dari": found.first_day.isoformat(),
        "sampai": found.through.isoformat(),
        "unit": "" if line.covers_all_units else line.unit or NO_UNIT,
        "tutup_sebelum": found.first_day.isoformat(),
    }
    address = reverse("ledger:journal", kwargs={"slug": door.cooperative.slug})
    return f"{address}?{urlencode({name: value for name, value in asked.items() if value})}"


def _here(request: HttpRequest) -> str:
    asked = {name: value for name, value in request.GET.items() if name != "sebagai"}
    return f"?{urlencode(asked)}"


def _letterhead(door: Door) -> dict[str, str]:
    house = door.cooperative
    return {"house": house.name, "note": house.legal_number, "address": house.address}
