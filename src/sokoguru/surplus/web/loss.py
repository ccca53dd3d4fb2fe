"""A year of loss: who bears it, and the meeting's decision that posts it."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.surplus.operations import cover_loss
from sokoguru.surplus.queries.loss import loss_plan
from sokoguru.surplus.web.forms import explain
from sokoguru.surplus.web.links import crumbs, to_year
from sokoguru.surplus.web.years import find_year
from sokoguru.ui.web.fields import DayField, until


class LossForm(forms.Form):
    """The decision to cover a loss."""

    number = forms.CharField(label=_("Nomor keputusan"), max_length=100)
    adopted_on = DayField(label=_("Tanggal keputusan"))
    meeting = forms.CharField(label=_("Rapat"), max_length=200)
    text = forms.CharField(
        label=_("Isi keputusan"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def resolution(self) -> Resolution:
        """The decision as a value."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "adopted_on"}
        stripped = {name: value.strip() for name, value in said.items()}
        return Resolution(
            adopted_on=self.cleaned_data["adopted_on"], subject=Subject.SURPLUS, **stripped
        )


@cooperative_page(Duty.DETERMINE_SURPLUS)
def cover(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Show who bears the loss, and record the decision that covers it."""
    found = find_year(door, year)
    meeting = gettext("RAT tahun buku %(year)s") % {"year": year}
    form = LossForm(request.POST or None, initial={"meeting": meeting, "adopted_on": door.today})
    until(form, "adopted_on", door.today)
    if request.method == "POST" and form.is_valid():
        try:
            cover_loss(
                cooperative_id=door.cooperative_id,
                resolution=form.resolution(),
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
