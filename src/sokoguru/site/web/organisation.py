"""The organisation chart: drawn, read as a list, and adjusted without losing an organ."""

from collections.abc import Mapping

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.operations.organisation import add_box, remove_box, rename_box
from sokoguru.cooperatives.queries import organisation
from sokoguru.cooperatives.vocabulary import ChartBox, Organ
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.queries import appointments, missing_organs
from sokoguru.identity.vocabulary import Duty, Role
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.site.calculations.organisation import HEIGHT, WIDTH, drawn
from sokoguru.site.web.answers import explain
from sokoguru.site.web.crumbs import below_settings

OFFICE = tuple(duty for duty in Duty if duty is not Duty.READ_OWN)
_HELD_BY: Mapping[Organ, tuple[Role, ...]] = {
    Organ.BOARD: (Role.KETUA, Role.SEKRETARIS, Role.BENDAHARA),
    Organ.SUPERVISORS: (Role.PENGAWAS,),
    Organ.MANAGER: (Role.MANAJER,),
}


class BoxForm(forms.Form):
    """A box to be: its title and the box above it."""

    title = forms.CharField(label=gettext_lazy("Nama bagian"), max_length=60)
    parent = forms.ChoiceField(label=gettext_lazy("Di bawah"))


@cooperative_page(*OFFICE)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The chart with who holds which office; whoever may change the articles adds a box here."""
    may_change = door.may(Duty.EDIT_ARTICLES)
    chart = organisation(cooperative_id=door.cooperative_id)
    form = BoxForm(request.POST if request.method == "POST" and may_change else None)
    form.fields["parent"].choices = [(box.key, box.title) for box in chart]  # type: ignore[attr-defined]
    if form.is_bound and form.is_valid() and _add(form, door):
        messages.success(request, _("Bagian ditambahkan."))
        return redirect("site:organisation", slug=door.cooperative.slug)
    holders = _holders(door, chart)
    titles = {box.key: box.title for box in chart}
    facts = {
        "shape": drawn(chart, holders),
        "box_width": WIDTH,
        "box_height": HEIGHT,
        "rows": [(box, titles.get(box.parent, ""), holders.get(box.key, "")) for box in chart],
        "organs": missing_organs(cooperative_id=door.cooperative_id, on=door.today),
        "form": form,
        "may_change": may_change,
        "crumbs": below_settings(door, _("Bagan organisasi")),
    }
    return render(request, "site/organisation.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.EDIT_ARTICLES)
def change(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """Rename a box or take it out; an organ of the law stays."""
    if request.method == "POST":
        try:
            _change(door, key, request.POST.get("title", ""), is_removal="hapus" in request.POST)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Bagan diperbarui."))
    return redirect("site:organisation", slug=door.cooperative.slug)


def _change(door: Door, key: str, title: str, *, is_removal: bool) -> None:
    if is_removal:
        remove_box(cooperative_id=door.cooperative_id, key=key, by=door.actor)
    else:
        rename_box(cooperative_id=door.cooperative_id, key=key, title=title, by=door.actor)


def _add(form: BoxForm, door: Door) -> bool:
    chosen = form.cleaned_data
    try:
        add_box(
            cooperative_id=door.cooperative_id,
            title=chosen["title"],
            parent=chosen["parent"],
            by=door.actor,
        )
    except Refusal as refusal:
        explain(form, refusal)
        return False
    return True


def _holders(door: Door, chart: tuple[ChartBox, ...]) -> dict[str, str]:
    held = appointments(cooperative_id=door.cooperative_id, on=door.today)
    return {
        box.key: ", ".join(
            dict.fromkeys(
                fact.user.name for fact in held if fact.role in _HELD_BY.get(box.organ, ())
            )
        )
        for box in chart
    }
