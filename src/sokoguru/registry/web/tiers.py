"""Tiers, and how far the country is covered by them."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.areas.vocabulary import Level as AreaLevel
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry import queries
from sokoguru.registry.operations.tiers import join_tier, leave_tier
from sokoguru.registry.queries.coverage import coverage, has_apex
from sokoguru.registry.queries.tiers import members_of, uppers_of
from sokoguru.registry.vocabulary import Level
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.forms import explain
from sokoguru.registry.web.labels import LEVELS
from sokoguru.registry.web.life import crumbs_below
from sokoguru.registry.web.tabs import around
from sokoguru.ui.vocabulary import Crumb
from sokoguru.ui.web.fields import DayField

_LONGEST_LIST = 200
_BY_DIGITS = {0: AreaLevel.PROVINCE, 2: AreaLevel.REGENCY, 4: AreaLevel.VILLAGE}


class JoinForm(forms.Form):
    """A co-operative that becomes a member, by its number in the register."""

    lower_id = forms.IntegerField(
        label=gettext_lazy("Nomor koperasi dalam register"),
        min_value=1,
        max_value=2**53,
        help_text=gettext_lazy("Tertulis pada halaman koperasi itu."),
    )
    since = DayField(label=gettext_lazy("Sejak"))


class LeaveForm(forms.Form):
    """The last day of a membership."""

    membership = forms.IntegerField(min_value=1, max_value=2**53)
    until = DayField(label=gettext_lazy("Hari terakhir"))


@desk_page
def tier(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """The co-operatives that form a secondary one, and those it belongs to itself."""
    entry = door.entry(entry_id)
    is_leaving = "membership" in request.POST
    form = JoinForm(
        request.POST if request.method == "POST" and not is_leaving else None,
        initial={"since": door.today},
    )
    if is_leaving:
        leaving = LeaveForm(request.POST)
        if leaving.is_valid():
            leave_tier(
                upper_id=entry.id,
                membership_id=leaving.cleaned_data["membership"],
                until=leaving.cleaned_data["until"],
                by=door.actor,
            )
            messages.success(request, _("Keanggotaan diakhiri."))
        return redirect("registry:tier", entry_id=entry.id)
    if form.is_bound and form.is_valid() and _join(form, entry.id, door):
        messages.success(request, _("Anggota dicatat."))
        return redirect("registry:tier", entry_id=entry.id)
    facts = {
        "entry": entry,
        "members": [(fact, LEVELS[fact.level]) for fact in members_of(entry_id=entry.id)],
        "uppers": [(fact, LEVELS[fact.level]) for fact in uppers_of(entry_id=entry.id)],
        "takes_members": entry.level is not Level.PRIMARY,
        "form": form,
        "crumbs": crumbs_below(entry, _("Keanggotaan antarkoperasi")),
        **around(door, "list"),
    }
    return render(request, "registry/tier.html", facts, status=422 if form.errors else 200)


@desk_page
def covered(request: HttpRequest, door: DeskDoor) -> HttpResponse:
    """Areas of the desk that have no co-operative of their form yet."""
    area_level = _BY_DIGITS[len(door.under)]
    found = coverage(area_level=area_level, under=door.under, on=door.today)
    facts = {
        "coverage": found,
        "form_label": LEVELS[found.form],
        "shown": found.without[:_LONGEST_LIST],
        "is_cut": len(found.without) > _LONGEST_LIST,
        "is_village": area_level is AreaLevel.VILLAGE,
        "has_apex": has_apex(),
        "crumbs": [
            Crumb(label=_("Daftar"), url=reverse("registry:list")),
            Crumb(label=_("Cakupan wilayah")),
        ],
        **around(door, "counts"),
    }
    return render(request, "registry/coverage.html", facts)


def _join(form: JoinForm, entry_id: int, door: DeskDoor) -> bool:
    lower_id = form.cleaned_data["lower_id"]
    try:
        queries.entry(entry_id=lower_id)
        join_tier(
            upper_id=entry_id,
            lower_id=lower_id,
            since=form.cleaned_data["since"],
            by=door.actor,
        )
    except Refusal as refusal:
        explain(form, refusal)
        return False
    return True
