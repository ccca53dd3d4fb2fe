"""From the board to the members' meeting and back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.budget import queries
from sokoguru.budget.operations import adopt_budget, send_back, submit_budget
from sokoguru.budget.vocabulary import BudgetFact, VersionState
from sokoguru.budget.web.desk import READERS
from sokoguru.budget.web.forms import AdoptForm, SendBackForm, SubmitForm, explain
from sokoguru.budget.web.links import (
    address,
    as_workbook,
    below_plan,
    span_of,
    to_plan,
    unit_names,
)
from sokoguru.budget.web.shown import plan_facts
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page


@cooperative_page(Duty.SUBMIT_BUDGET)
def submit(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Put the working paper before the meeting; sent twice, it leads to the waiting version."""
    span_of(door, year)
    known = queries.versions(cooperative_id=door.cooperative_id, year=year)
    if known and known[0].state is VersionState.SUBMITTED:
        return HttpResponseRedirect(address(door, "version", year=year, number=known[0].number))
    form = SubmitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            number = submit_budget(
                cooperative_id=door.cooperative_id,
                year=year,
                remark=form.cleaned_data["remark"],
                on=door.today,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Versi %(number)s diajukan.") % {"number": number})
            return HttpResponseRedirect(address(door, "version", year=year, number=number))
    paper = queries.draft(cooperative_id=door.cooperative_id, year=year)
    facts = {
        "form": form,
        "year": year,
        "paper": paper,
        "crumbs": below_plan(door, year, _("Ajukan")),
    }
    return render(request, "budget/submit.html", facts, status=422 if form.errors else 200)


@cooperative_page(*READERS)
def version(request: HttpRequest, door: Door, year: int, number: int) -> HttpResponse:
    """A version as it was submitted, with what became of it."""
    found = _find(door, year, number)
    title = _("Versi %(number)s") % {"number": number}
    facts = {
        **plan_facts(found.plan, door, unit_names(door)),
        "year": year,
        "version": found.version,
        "state": _(found.version.state.label),
        "may_decide": door.may(Duty.SUBMIT_BUDGET)
        and found.version.state is VersionState.SUBMITTED,
        "crumbs": below_plan(door, year, title),
    }
    return render(request, "budget/version.html", facts)


@cooperative_page(*READERS)
def version_file(request: HttpRequest, door: Door, year: int, number: int) -> HttpResponse:
    """A version as a workbook."""
    found = _find(door, year, number)
    content = queries.plan_file(cooperative_id=door.cooperative_id, year=year, plan=found.plan)
    return as_workbook(content, f"rapbk-{year}-versi-{number}")


@cooperative_page(Duty.SUBMIT_BUDGET)
def adopt(request: HttpRequest, door: Door, year: int, number: int) -> HttpResponse:
    """Record the resolution; sent twice, it leads to the version that counts."""
    found = _find(door, year, number)
    if found.version.state is not VersionState.SUBMITTED:
        return HttpResponseRedirect(address(door, "version", year=year, number=number))
    form = AdoptForm(request.POST or None, door=door)
    if request.method == "POST" and form.is_valid():
        try:
            adopt_budget(
                cooperative_id=door.cooperative_id,
                year=year,
                number=number,
                resolution=form.chosen_resolution(),
                on=door.today,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Anggaran %(year)s disahkan.") % {"year": year})
            return to_plan(door, year)
    facts = {
        "form": form,
        "year": year,
        "version": found.version,
        "crumbs": below_plan(door, year, _("Keputusan rapat")),
    }
    return render(request, "budget/adopt.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.SUBMIT_BUDGET)
def give_back(request: HttpRequest, door: Door, year: int, number: int) -> HttpResponse:
    """Send a version back to the working paper with a reason."""
    found = _find(door, year, number)
    if found.version.state is not VersionState.SUBMITTED:
        return HttpResponseRedirect(address(door, "version", year=year, number=number))
    form = SendBackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            send_back(
                cooperative_id=door.cooperative_id,
                year=year,
                number=number,
                reason=form.cleaned_data["reason"],
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Versi %(number)s dikembalikan.") % {"number": number})
            return to_plan(door, year)
    facts = {
        "form": form,
        "year": year,
        "version": found.version,
        "crumbs": below_plan(door, year, _("Kembalikan")),
    }
    return render(request, "budget/send_back.html", facts, status=422 if form.errors else 200)


def _find(door: Door, year: int, number: int) -> BudgetFact:
    found = queries.budget(cooperative_id=door.cooperative_id, year=year, number=number)
    if found is None:
        raise Http404
    return found
