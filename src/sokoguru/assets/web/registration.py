"""Assets come into the register: bought now, or taken over from the books."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.assets.operations import register_asset, take_over_asset
from sokoguru.assets.queries import asset_values
from sokoguru.assets.vocabulary import AssetFact, Funding
from sokoguru.assets.web.forms import AssetForm, TakeOverForm, ThingForm
from sokoguru.assets.web.places import crumbs, explain, place
from sokoguru.foundation.money import ZERO
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key


@cooperative_page(Duty.MANAGE_ASSETS)
def new(request: HttpRequest, door: Door) -> HttpResponse:
    """A bought asset, posted at once."""
    form = AssetForm(request.POST or None, door=door, initial={"on": door.today})
    if request.method == "POST" and form.is_valid() and (asset := _registered(request, door, form)):
        messages.success(request, _("%(number)s tercatat.") % {"number": asset.number})
        return redirect(place(door, "asset", asset_id=asset.id))
    facts = {"form": form, "crumbs": crumbs(door, _("Beli aset"))}
    return render(request, "assets/new.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.MANAGE_ASSETS)
def take_over(request: HttpRequest, door: Door) -> HttpResponse:
    """An asset of the books that the register does not know yet; nothing is posted."""
    form = TakeOverForm(request.POST or None, door=door, initial={"on": door.today})
    if request.method == "POST" and form.is_valid() and (asset := _taken(request, door, form)):
        messages.success(request, _("%(number)s tercatat.") % {"number": asset.number})
        return redirect(place(door, "asset", asset_id=asset.id))
    facts = {
        "form": form,
        "values": asset_values(cooperative_id=door.cooperative_id, on=door.today),
        "crumbs": crumbs(door, _("Ambil alih dari buku")),
    }
    return render(request, "assets/take_over.html", facts, status=422 if form.errors else 200)


def _registered(request: HttpRequest, door: Door, form: AssetForm) -> AssetFact | None:
    try:
        return register_asset(
            cooperative_id=door.cooperative_id,
            details=form.details(),
            on=form.cleaned_data["on"],
            key=read_key(request),
            by=door.actor,
            paid_from=form.cleaned_data["paid_from"],
        )
    except Refusal as refusal:
        _explain(form, refusal)
        return None


def _taken(request: HttpRequest, door: Door, form: TakeOverForm) -> AssetFact | None:
    try:
        return take_over_asset(
            cooperative_id=door.cooperative_id,
            details=form.details(),
            accumulated=form.cleaned_data["accumulated"] or ZERO,
            funding=Funding(form.cleaned_data["funding"]),
            on=form.cleaned_data["on"],
            key=read_key(request),
            by=door.actor,
        )
    except Refusal as refusal:
        _explain(form, refusal)
        return None


def _explain(form: ThingForm, refusal: Refusal) -> None:
    """The rate and the document have boxes of other names."""
    names = {"rate_bps": "rate", "document_id": "document"}
    name = names.get(refusal.field or "", refusal.field)
    if name in form.fields and name is not None:
        form.add_error(name, refusal.sentence)
    else:
        explain(form, refusal)
