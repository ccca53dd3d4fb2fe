"""Where the year's surplus comes from, step by step: members' business and others'."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import book_years, chart
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.reports import queries
from sokoguru.reports.calculations.codes import read_codes
from sokoguru.reports.calculations.source_table import sources_statement
from sokoguru.reports.calculations.sources import (
    COOPERATIVE_COST,
    MEMBER_COST,
    MEMBER_INCOME,
    NONMEMBER_COST,
    NONMEMBER_INCOME,
    OTHER,
    OVERHEAD,
    TAX,
)
from sokoguru.reports.vocabulary import SourceSplit, SplitStep
from sokoguru.reports.web.answers import as_file, here, is_for_paper, letterhead, refuse
from sokoguru.reports.web.crumbs import below_reports
from sokoguru.reports.web.drills import Figure, journal_url
from sokoguru.reports.web.forms import YearForm

BEFORE_TAX = "4* 5* 6* 7*"
EVERYTHING = f"{BEFORE_TAX} {TAX}"
# Which accounts stand behind a step: in all, of members, of others. A part that was shared out by
# the key leads to the whole that was shared.
_ACCOUNTS = {
    "bruto": (f"{MEMBER_INCOME} 4* !49*", MEMBER_INCOME, NONMEMBER_INCOME),
    "pokok": ("5* !5202..5204", MEMBER_COST, NONMEMBER_COST),
    "usaha": (OVERHEAD, OVERHEAD, OVERHEAD),
    "perkoperasian": (COOPERATIVE_COST, COOPERATIVE_COST, COOPERATIVE_COST),
    "lain": (OTHER, OTHER, OTHER),
    "pajak": (TAX, TAX, TAX),
    "hasil": (EVERYTHING, EVERYTHING, EVERYTHING),
}
_SUMS = (BEFORE_TAX, BEFORE_TAX, BEFORE_TAX)


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step with its three figures."""

    step: SplitStep
    total: Figure
    member: Figure
    nonmember: Figure


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Every step from the books to the two results."""
    years = book_years(cooperative_id=door.cooperative_id)
    usual = {"tahun": str(years[-1].year) if years else ""}
    form = YearForm({**usual, **request.GET.dict()}, years=years)
    title = _("Sumber SHU")
    if not form.is_valid():
        return refuse(request, door, form, title=title)
    year = next(each for each in years if each.year == form.cleaned_data["tahun"])
    try:
        split = queries.surplus_sources(cooperative_id=door.cooperative_id, year=year.year)
    except Refusal as refusal:
        return refuse(request, door, form, title=title, sentence=refusal.sentence)
    statement = sources_statement(split, year=year.year)
    file = as_file(request, door, statement)
    if file is not None:
        return file
    facts = {
        "form": form,
        "statement": statement,
        "split": split,
        "steps": list(_shown(split, door, year)),
        "here": here(request),
        "crumbs": below_reports(door, title),
        "letterhead": letterhead(door),
    }
    template = "reports/sources_print.html" if is_for_paper(request) else "reports/sources.html"
    return render(request, template, facts)


def _shown(split: SourceSplit, door: Door, year: BookYear) -> Iterator[ShownStep]:
    codes = [account.code for account in chart(cooperative_id=door.cooperative_id)]

    def address(pattern: str) -> str:
        wanted = read_codes(pattern)
        return journal_url(
            door,
            codes=tuple(code for code in codes if code in wanted),
            first_day=year.first_day,
            last_day=year.last_day,
            closing_before=year.first_day,
        )

    for step in split.steps:
        total, member, nonmember = _ACCOUNTS.get(step.key, _SUMS)
        yield ShownStep(
            step=step,
            total=Figure(step.total, address(total)),
            member=Figure(step.member, address(member)),
            nonmember=Figure(step.nonmember, address(nonmember)),
        )
