"""Settings: the overview, and the business units with what counts as a member's volume."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.cooperatives.operations.units import open_unit
from sokoguru.cooperatives.queries import units
from sokoguru.cooperatives.vocabulary import UnitFact, UnitKind, VolumeItem
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.queries import missing_organs
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.site.vocabulary import KINDS, UNIT_KINDS, VOLUMES
from sokoguru.site.web.answers import explain
from sokoguru.site.web.crumbs import below_settings
from sokoguru.site.web.founding_forms import NewUnitForm

OFFICE = tuple(duty for duty in Duty if duty is not Duty.READ_OWN)


@cooperative_page(*OFFICE)
def settings(request: HttpRequest, door: Door) -> HttpResponse:
    """What can be set, and what the co-op says of itself."""
    facts = {
        "kind": KINDS[door.cooperative.kind],
        "organs": missing_organs(cooperative_id=door.cooperative_id, on=door.today),
        "may_appoint": door.may(Duty.APPOINT),
        "may_manage_tokens": door.may(Duty.MANAGE_TOKENS),
    }
    return render(request, "site/settings.html", facts)


@cooperative_page(*OFFICE)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The units; whoever may change the articles opens a new one here."""
    may_open = door.may(Duty.EDIT_ARTICLES)
    form = NewUnitForm(request.POST if request.method == "POST" and may_open else None)
    if form.is_bound and form.is_valid() and _open(form, door):
        messages.success(request, _("Unit %(name)s dibuka.") % {"name": form.cleaned_data["name"]})
        return redirect("site:units", slug=door.cooperative.slug)
    rows = [
        {
            "unit": unit,
            "kind": UNIT_KINDS[unit.kind],
            "counts": [VOLUMES[item] for item in unit.counts],
        }
        for unit in units(cooperative_id=door.cooperative_id)
    ]
    facts = {
        "rows": rows,
        "form": form,
        "may_open": may_open,
        "crumbs": below_settings(door, _("Unit usaha")),
    }
    return render(request, "site/units.html", facts, status=422 if form.errors else 200)


def _open(form: NewUnitForm, door: Door) -> bool:
    chosen = form.cleaned_data
    unit = UnitFact(
        code=chosen["code"],
        name=chosen["name"].strip(),
        kind=UnitKind(chosen["kind"]),
        counts=tuple(VolumeItem(item) for item in chosen["counts"]),
    )
    try:
        open_unit(cooperative_id=door.cooperative_id, unit=unit, by=door.actor)
    except Refusal as refusal:
        explain(form, refusal)
        return False
    return True
