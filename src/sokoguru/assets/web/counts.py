"""Counting the inventory: choosing where, filling in the list, the minutes."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.assets import queries
from sokoguru.assets.calculations.book import count_paper
from sokoguru.assets.operations import record_count
from sokoguru.assets.vocabulary import AssetLine, Condition, CountedLine, CountFact
from sokoguru.assets.web.forms import CONDITIONS, DoorForm
from sokoguru.assets.web.places import (
    PDF,
    READERS,
    SIGNATORIES,
    crumbs,
    explain,
    file,
    place,
    tabs,
    unit_names,
)
from sokoguru.correspondence.queries import letterhead
from sokoguru.documents.rendering import render_statement
from sokoguru.documents.vocabulary import Signatory
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.ui.web.fields import DayField

MOST_LINES = 200
EXTRA_LINES = 3


class CountForm(DoorForm):
    """When, by whom, and what is to be said of it all."""

    on = DayField(label=gettext_lazy("Tanggal"))
    counted_by = forms.CharField(label=gettext_lazy("Dihitung oleh"), max_length=160)
    remark = forms.CharField(label=gettext_lazy("Catatan"), max_length=500, required=False)


class LineForm(forms.Form):
    """What was found of one asset; without `asset` it is a thing that no register knows."""

    asset = forms.UUIDField(required=False, widget=forms.HiddenInput)
    name = forms.CharField(label=gettext_lazy("Nama barang"), max_length=160, required=False)
    found = forms.IntegerField(
        label=gettext_lazy("Ditemukan"),
        required=False,
        min_value=0,
        max_value=1_000_000,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    condition = forms.ChoiceField(label=gettext_lazy("Kondisi"), choices=CONDITIONS)
    explanation = forms.CharField(
        label=gettext_lazy("Sebab selisih"), max_length=300, required=False
    )

    def line(self) -> CountedLine | None:
        """The line, or None when nothing was written in it."""
        said = self.cleaned_data
        if said.get("found") is None or not (said.get("asset") or said.get("name")):
            return None
        return CountedLine(
            asset_id=said["asset"],
            found=said["found"],
            condition=Condition(said["condition"]),
            name=said["name"],
            explanation=said["explanation"],
        )


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The counts so far, and where the next one may begin."""
    names = unit_names(door)
    known = queries.register_on(cooperative_id=door.cooperative_id, on=door.today)
    places = Counter((line.where.unit, line.where.place) for line in known)
    wholes = Counter(line.where.unit for line in known)
    facts = {
        "counts": [
            {"fact": each, "where": _where(names, each.unit, each.place)}
            for each in queries.counts(cooperative_id=door.cooperative_id)
        ],
        "units": [
            {
                "code": unit,
                "name": names.get(unit, unit),
                "assets": assets,
                "places": [
                    {"name": name, "assets": there}
                    for (owner, name), there in sorted(places.items())
                    if owner == unit and name
                ],
            }
            for unit, assets in sorted(wholes.items())
        ],
        "tabs": tabs(door, "counts"),
        "may_manage": door.may(Duty.MANAGE_ASSETS),
    }
    return render(request, "assets/counts.html", facts)


@cooperative_page(Duty.MANAGE_ASSETS)
def new(request: HttpRequest, door: Door) -> HttpResponse:
    """The list of a unit or a place, to be filled in while walking through it."""
    unit, where = _asked(request)
    known = queries.register_on(cooperative_id=door.cooperative_id, on=door.today)
    due = [line for line in known if queries.belongs(line, unit=unit, place=where)]
    head = CountForm(request.POST or None, door=door, initial={"on": door.today})
    kind = forms.formset_factory(
        LineForm, extra=EXTRA_LINES, max_num=MOST_LINES + EXTRA_LINES, absolute_max=MOST_LINES * 2
    )
    shown = due[:MOST_LINES]
    lines = kind(request.POST or None, prefix="baris", initial=[_initial(line) for line in shown])
    if request.method == "POST" and head.is_valid() and lines.is_valid():
        done = _record(request, door, head, [form.line() for form in lines], unit, where)
        if done is not None:
            messages.success(request, _("Hasil opname tercatat."))
            return redirect(place(door, "count", count_id=done.id))
    facts = {
        "head": head,
        "lines": lines,
        "rows": _rows(lines, due),
        "is_too_long": len(due) > MOST_LINES,
        "where": _where(unit_names(door), unit, where),
        "crumbs": crumbs(door, _("Hitung"), (_("Opname inventaris"), place(door, "counts"))),
    }
    is_wrong = request.method == "POST"
    return render(request, "assets/count_new.html", facts, status=422 if is_wrong else 200)


@cooperative_page(*READERS)
def minutes(request: HttpRequest, door: Door, count_id: UUID) -> HttpResponse:
    """What a count found; on paper with `sebagai=pdf`."""
    try:
        found = queries.count(cooperative_id=door.cooperative_id, count_id=count_id)
    except queries.NoSuchCount as missing:
        raise Http404 from missing
    where = _where(unit_names(door), found.unit, found.place)
    if request.GET.get("sebagai", "") == "pdf":
        paper = count_paper(
            found,
            where=where,
            issued_on=door.today,
            signatories=(Signatory(role="Penghitung", name=found.counted_by), *SIGNATORIES),
        )
        head = letterhead(house=door.cooperative, on=door.today)
        return file(render_statement(letterhead=head, statement=paper), PDF, "opname.pdf")
    facts = {
        "count": found,
        "where": where,
        "crumbs": crumbs(door, _("Berita acara"), (_("Opname inventaris"), place(door, "counts"))),
    }
    return render(request, "assets/count.html", facts)


def _record(
    request: HttpRequest,
    door: Door,
    head: CountForm,
    lines: list[CountedLine | None],
    unit: str,
    where: str,
) -> CountFact | None:
    try:
        return record_count(
            cooperative_id=door.cooperative_id,
            unit=unit,
            place=where,
            lines=[line for line in lines if line is not None],
            key=read_key(request),
            by=door.actor,
            **head.cleaned_data,
        )
    except Refusal as refusal:
        explain(head, refusal)
        return None


def _asked(request: HttpRequest) -> tuple[str, str]:
    """The unit and the place of the address."""
    unit, where = request.GET.get("unit", ""), request.GET.get("tempat", "")
    return unit.replace("\x00", "")[:30], where.replace("\x00", "")[:120]


def _initial(line: AssetLine) -> dict[str, Any]:
    return {"asset": line.asset.id, "condition": line.condition or Condition.GOOD}


def _rows(lines: Any, due: list[AssetLine]) -> list[dict[str, Any]]:
    """Each form beside the asset it asks for; the last ones ask for things nobody knew."""
    known = {str(line.asset.id): line for line in due}
    return [{"form": form, "line": known.get(str(form["asset"].value() or ""))} for form in lines]


def _where(names: Any, unit: str, where: str) -> str:
    return " · ".join(part for part in (names.get(unit, unit), where) if part)
