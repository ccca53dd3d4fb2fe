"""Reconciling a bank account of the chart on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.treasury import queries as treasury
from sokoguru.treasury.operations import reconcile
from sokoguru.treasury.vocabulary import Standing
from sokoguru.treasury.web.crumbs import address, bank_of, below_desk, explain
from sokoguru.ui.web.fields import DayField, until

LINES_SHOWN = 100


class ReconciliationForm(forms.Form):
    """The day, and what is worth saying about it."""

    on = DayField(label=gettext_lazy("Tanggal rekonsiliasi"))
    remark = forms.CharField(
        label=gettext_lazy("Catatan"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@cooperative_page(Duty.READ_BOOKS)
def reconciling(request: HttpRequest, door: Door, code: str) -> HttpResponse:
    """Bank and books side by side on a day; recorded when nothing between them is unexplained."""
    account = bank_of(door, code)
    may_record = door.may(Duty.POST_JOURNAL)
    is_sent = may_record and request.method == "POST"
    on = _asked_day(request, door, code)
    form = ReconciliationForm(request.POST if is_sent else None, initial={"on": on})
    until(form, "on", door.today)
    if is_sent and form.is_valid():
        on = form.cleaned_data["on"]
        try:
            done = reconcile(
                cooperative_id=door.cooperative_id,
                code=code,
                on=on,
                today=door.today,
                key=read_key(request),
                by=door.actor,
                remark=form.cleaned_data["remark"],
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            return redirect("treasury:reconciliation", door.cooperative.slug, done.id)
    above = (f"{account.code} {account.name}", address(door, "matching", code=code))
    facts = {
        "account": account,
        "form": form,
        "may_record": may_record,
        **_standing_facts(treasury.standing(cooperative_id=door.cooperative_id, code=code, on=on)),
        "recorded": treasury.reconciliations(cooperative_id=door.cooperative_id, code=code),
        "crumbs": below_desk(door, _("Rekonsiliasi"), above),
    }
    return render(request, "treasury/reconcile.html", facts, status=422 if form.errors else 200)


def _standing_facts(found: Standing) -> dict[str, Any]:
    reaches = bool(found.accounts) and all(each.balance is not None for each in found.accounts)
    return {
        "standing": found,
        "reaches": reaches,
        "is_agreed": reaches and not found.difference,
        "bank": found.open.bank[:LINES_SHOWN],
        "book": found.open.book[:LINES_SHOWN],
        "hidden": max(0, len(found.open.bank) - LINES_SHOWN)
        + max(0, len(found.open.book) - LINES_SHOWN),
    }


def _asked_day(request: HttpRequest, door: Door, code: str) -> date:
    """The day in the address, or the one that every statement reaches, at the latest today."""
    try:
        asked = date.fromisoformat(request.GET.get("tanggal", ""))
    except ValueError:
        found = treasury.standing(cooperative_id=door.cooperative_id, code=code, on=door.today)
        reached = [each.last_day for each in found.accounts if each.last_day]
        asked = min(reached, default=door.today)
    return min(asked, door.today)
