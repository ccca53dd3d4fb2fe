"""The months of the open years as a table, and what to close next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.closing import queries
from sokoguru.closing.vocabulary import MonthRow, PeriodState, YearSheet
from sokoguru.closing.web.links import address_of, title_of
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page

TONES = {PeriodState.CLOSED: "good", PeriodState.READY: "warn", PeriodState.RUNNING: ""}
MOST_CLOSED_YEARS = 3


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Every open year with its months; of closed years the newest."""
    sheets = queries.desk(cooperative_id=door.cooperative_id, on=door.today)
    still_open = [sheet for sheet in sheets if not sheet.is_closed]
    closed = [sheet for sheet in sheets if sheet.is_closed][:MOST_CLOSED_YEARS]
    oldest_first = sorted(still_open, key=lambda sheet: sheet.period.year)
    facts = {
        "open": [_year(sheet, door) for sheet in oldest_first],
        "closed": [_year(sheet, door) for sheet in closed],
    }
    return render(request, "closing/desk.html", facts)


def _year(sheet: YearSheet, door: Door) -> dict[str, object]:
    step = sheet.next_step
    return {
        "fact": sheet,
        "title": title_of(sheet.period),
        "state": _(sheet.state.label),
        "tone": TONES[sheet.state],
        "url": address_of(door, sheet.period),
        "months": [_month(row, door) for row in sheet.months],
        "step": title_of(step) if step else "",
        "step_url": address_of(door, step) if step else "",
        "newest": sheet.closes[0] if sheet.closes else None,
    }


def _month(row: MonthRow, door: Door) -> dict[str, object]:
    return {
        "fact": row,
        "title": title_of(row.period),
        "state": _(row.state.label),
        "tone": TONES[row.state],
        "url": address_of(door, row.period) if row.state is PeriodState.READY else "",
        "was_reopened": row.close is not None and row.state is not PeriodState.CLOSED,
    }
