"""Depreciation month by month: what will be posted, then what was."""

from __future__ import annotations

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.assets.operations import run_depreciation
from sokoguru.assets.queries import depreciation_outlook, runs
from sokoguru.assets.web.places import READERS, place, tabs, unit_names
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ui.templatetags.sokoguru_ui import bulan

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The next month that is due, with the button that posts it; the months that were posted."""
    may_run = door.may(Duty.MANAGE_ASSETS)
    refusal = ""
    if request.method == "POST" and may_run:
        month = _month(request.POST.get("bulan", ""))
        refusal = _run(request, door, month)
        if not refusal:
            return redirect(place(door, "depreciation"))
    outlook = depreciation_outlook(cooperative_id=door.cooperative_id, on=door.today)
    plan = outlook.plan
    names = unit_names(door)
    facts = {
        "plan": plan,
        "rows": [{"fact": line, "unit": names.get(line.unit, line.unit)} for line in plan.lines],
        "due": outlook.due,
        "later": outlook.due[1:],
        "has_arrears": any(line.arrears for line in plan.lines),
        "runs": runs(cooperative_id=door.cooperative_id),
        "refusal": refusal,
        "tabs": tabs(door, "depreciation"),
        "may_run": may_run,
    }
    return render(request, "assets/depreciation.html", facts, status=422 if refusal else 200)


def _run(request: HttpRequest, door: Door, month: Month | None) -> str:
    """Post the month; answers with why not. A month is over before it is posted."""
    if month is None or month.last_day > door.today:
        return _(
            "Bulan itu belum berakhir. Penyusutan dijalankan paling cepat di hari terakhirnya."
        )
    try:
        done = run_depreciation(cooperative_id=door.cooperative_id, month=month, by=door.actor)
    except Refusal as refused:
        return refused.sentence
    said = {"month": bulan(month), "assets": done.assets}
    messages.success(request, _("Penyusutan %(month)s tercatat untuk %(assets)s aset.") % said)
    return ""


def _month(text: str) -> Month | None:
    found = _MONTH.fullmatch(text)
    if found is None or found[1] == "0000":
        return None
    return Month(int(found[1]), int(found[2]))
