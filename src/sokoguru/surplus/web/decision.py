"""What the members' meeting decided: recorded, taken back, announced."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.surplus.operations import announce, approve_allocation, withdraw_approval
from sokoguru.surplus.web.forms import DecisionForm, ReasonForm, explain
from sokoguru.surplus.web.links import crumbs, to_year
from sokoguru.surplus.web.years import find_year


@cooperative_page(Duty.DETERMINE_SURPLUS)
def decide(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Record the resolution and post the distribution."""
    found = find_year(door, year)
    form = DecisionForm(request.POST or None, door=door)
    if request.method == "POST" and form.is_valid():
        try:
            approve_allocation(
                cooperative_id=door.cooperative_id,
                year=year,
                resolution=form.chosen_resolution(),
                choice=form.choice(),
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            return to_year(door, year)
    facts = {"form": form, "year": found, "crumbs": crumbs(door, year, _("Keputusan rapat"))}
    return render(request, "surplus/decide.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.DETERMINE_SURPLUS)
def withdraw(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Take a wrong run back before anything of it was paid."""
    found = find_year(door, year)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_approval(
                cooperative_id=door.cooperative_id,
                year=year,
                reason=form.cleaned_data["reason"],
                on=door.today,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            return to_year(door, year)
    facts = {"form": form, "year": found, "crumbs": crumbs(door, year, _("Tarik keputusan"))}
    return render(request, "surplus/withdraw.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.DETERMINE_SURPLUS)
def make_public(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Announce the year, after a question."""
    found = find_year(door, year)
    facts = {"year": found, "crumbs": crumbs(door, year, _("Umumkan")), "refusal": ""}
    if request.method == "POST":
        try:
            announce(cooperative_id=door.cooperative_id, year=year, on=door.today, by=door.actor)
        except Refusal as refusal:
            facts["refusal"] = refusal.sentence
            return render(request, "surplus/announce.html", facts, status=422)
        return to_year(door, year)
    return render(request, "surplus/announce.html", facts)
