"""A year of loss: who bears it, and the meeting's decision that posts it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.identity.web.resolutions import ResolutionForm
from sokoguru.surplus.operations import cover_loss
from sokoguru.surplus.queries.loss import loss_plan
from sokoguru.surplus.web.forms import explain
from sokoguru.surplus.web.links import crumbs, to_year
from sokoguru.surplus.web.years import find_year


class LossForm(ResolutionForm):
    """The decision to cover a loss."""

    subject = Subject.SURPLUS


@cooperative_page(Duty.DETERMINE_SURPLUS)
def cover(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Show who bears the loss, and record the decision that covers it."""
    found = find_year(door, year)
    form = LossForm(request.POST or None, door=door)
    if request.method == "POST" and form.is_valid():
        try:
            cover_loss(
                cooperative_id=door.cooperative_id,
                resolution=form.chosen_resolution(),
                key=read_key(request),
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            return to_year(door, year)
    facts = {
        "form": form,
        "year": found,
        "plan": loss_plan(cooperative_id=door.cooperative_id, on=door.today),
        "crumbs": crumbs(door, year, gettext("Penutupan kerugian")),
    }
    return render(request, "surplus/loss.html", facts, status=422 if form.errors else 200)
