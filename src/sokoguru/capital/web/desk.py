"""The desk of capital: what stands, what is due, and what waits to be recorded or told."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.assets.queries import overdue_checks
from sokoguru.capital import queries
from sokoguru.capital.web.act import tabs
from sokoguru.capital.web.grants import is_report_late
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page

AHEAD_DAYS = 30


@cooperative_page(Duty.READ_BOOKS)
def desk(request: HttpRequest, door: Door) -> HttpResponse:
    """Capital today with its clocks: instalments, accruals, checks of granted assets, reports."""
    house, today = door.cooperative_id, door.today
    structure = queries.capital_structure(cooperative_id=house, on=today)
    until = today + timedelta(days=AHEAD_DAYS)
    months: dict[Month, Rupiah] = {}
    for due in queries.accruals_due(cooperative_id=house, on=today - timedelta(days=1)):
        months[due.month] = months.get(due.month, Rupiah(0)) + due.amount
    waiting = queries.grants_without_report(cooperative_id=house, on=today)
    facts = {
        "structure": structure,
        "ahead_days": AHEAD_DAYS,
        "instalments": queries.instalments_due(cooperative_id=house, on=today, until=until),
        "months": list(months.items()),
        "reports": [{"grant": grant, "is_late": is_report_late(grant, today)} for grant in waiting],
        "checks": [
            line
            for line in overdue_checks(cooperative_id=house, on=today)
            if line.asset.grant_id is not None
        ],
        "tabs": tabs(door, "desk"),
        "may_write": door.may(Duty.MANAGE_CAPITAL),
    }
    return render(request, "capital/desk.html", facts)


@cooperative_page(Duty.READ_BOOKS)
def reserve(request: HttpRequest, door: Door) -> HttpResponse:
    """The reserve's movements with their sources."""
    lines = queries.reserve_lines(cooperative_id=door.cooperative_id, on=door.today)
    taken_in = Rupiah.total(line.amount for line in lines if line.is_in)
    used = Rupiah.total(line.amount for line in lines if not line.is_in)
    facts = {
        "lines": lines,
        "taken_in": taken_in,
        "used": used,
        "balance": taken_in - used,
        "tabs": tabs(door, "reserve"),
    }
    return render(request, "capital/reserve.html", facts)
