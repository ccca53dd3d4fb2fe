"""A co-operative that divides: what each of the new ones gets, and the meeting's decision."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry import queries
from sokoguru.registry.operations.division import divide
from sokoguru.registry.vocabulary import RegisterEntry
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.forms import explain
from sokoguru.registry.web.life import crumbs_below
from sokoguru.registry.web.tabs import around
from sokoguru.ui.web.fields import DayField, MoneyField


class DivisionForm(forms.Form):
    """The act itself."""

    document = forms.CharField(label=gettext_lazy("Nomor akta pembagian"), max_length=120)
    on = DayField(label=gettext_lazy("Tanggal"))
    resolution = forms.CharField(
        label=gettext_lazy("Nomor keputusan rapat anggota"), max_length=100, required=False
    )
    adopted_on = DayField(label=gettext_lazy("Tanggal keputusan"))
    net_assets = MoneyField(label=gettext_lazy("Kekayaan bersih yang dibagi"), minimum=0)


class ShareForm(forms.Form):
    """One of the co-operatives that come out of it, and its part."""

    entry_id = forms.IntegerField(
        label=gettext_lazy("Nomor koperasi dalam register"),
        min_value=1,
        max_value=2**53,
        required=False,
    )
    amount = MoneyField(label=gettext_lazy("Bagiannya"), minimum=0, required=False)


ShareFormSet = forms.formset_factory(ShareForm, extra=3, max_num=10, absolute_max=10)


@desk_page
def index(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """The parts are in the register already; the one that divides keeps its page and history."""
    entry = door.entry(entry_id)
    sent = request.POST if request.method == "POST" else None
    form = DivisionForm(sent, initial={"on": door.today, "adopted_on": door.today})
    shares = ShareFormSet(sent, prefix="bagian")
    if sent is not None and form.is_valid() and shares.is_valid():
        rows = [row.cleaned_data for row in shares if row.cleaned_data.get("entry_id")]
        if _divide(form, rows, entry, door):
            messages.success(request, _("Pembagian dicatat."))
            return redirect("registry:life", entry_id=entry.id)
    facts = {
        "entry": entry,
        "form": form,
        "shares": shares,
        "crumbs": crumbs_below(entry, _("Pembagian")),
        **around(door, "list"),
    }
    return render(request, "registry/dividing.html", facts, status=200 if sent is None else 422)


def _divide(
    form: DivisionForm, rows: Sequence[dict[str, Any]], entry: RegisterEntry, door: DeskDoor
) -> bool:
    said = form.cleaned_data
    resolution = Resolution(
        number=said["resolution"],
        adopted_on=said["adopted_on"],
        meeting="Rapat anggota",
        subject=Subject.MERGER,
        text="Menyetujui pembagian.",
    )
    try:
        for row in rows:
            door.refuse_elsewhere(queries.entry(entry_id=row["entry_id"]).area_code)
        divide(
            entry_id=entry.id,
            parts={row["entry_id"]: row["amount"] or Rupiah(0) for row in rows},
            net_assets=said["net_assets"],
            resolution=resolution if said["resolution"] else None,
            on=said["on"],
            document=said["document"],
            by=door.actor,
        )
    except Refusal as refusal:
        explain(form, refusal)
        return False
    return True
