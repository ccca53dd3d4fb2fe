"""Co-operatives that become one: net assets, revaluations and the consent of every meeting."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.money import Rupiah, format_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry import queries
from sokoguru.registry.calculations.merging import NetAssets
from sokoguru.registry.operations.merger import merge
from sokoguru.registry.vocabulary import RegisterEntry
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.forms import explain
from sokoguru.registry.web.life import crumbs_below
from sokoguru.registry.web.tabs import around
from sokoguru.ui.web.fields import DayField, MoneyField


class MergerForm(forms.Form):
    """The act itself."""

    document = forms.CharField(label=gettext_lazy("Nomor akta penggabungan"), max_length=120)
    on = DayField(label=gettext_lazy("Tanggal"))
    is_consolidation = forms.BooleanField(
        label=gettext_lazy("Peleburan: koperasi ini baru dibentuk oleh yang lain"), required=False
    )


class PartForm(forms.Form):
    """What a co-operative brings, and the decision of its members' meeting."""

    entry_id = forms.IntegerField(
        label=gettext_lazy("Nomor koperasi dalam register"),
        min_value=1,
        max_value=2**53,
        required=False,
    )
    assets = MoneyField(label=gettext_lazy("Aset menurut buku"), minimum=0, required=False)
    debts = MoneyField(label=gettext_lazy("Utang"), minimum=0, required=False)
    more = MoneyField(
        label=gettext_lazy("Kenaikan nilai aset"),
        minimum=0,
        required=False,
        help_text=gettext_lazy("Misalnya tanah yang dinilai kembali."),
    )
    less = MoneyField(label=gettext_lazy("Penurunan nilai aset"), minimum=0, required=False)
    resolution = forms.CharField(
        label=gettext_lazy("Nomor keputusan rapat anggota"), max_length=100, required=False
    )
    adopted_on = DayField(label=gettext_lazy("Tanggal keputusan"), required=False)


PartFormSet = forms.formset_factory(PartForm, extra=2, max_num=10, absolute_max=10)


@desk_page
def index(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """Others go into this co-operative; those that go keep their page and their history."""
    entry = door.entry(entry_id)
    sent = request.POST if request.method == "POST" else None
    form = MergerForm(sent, initial={"on": door.today})
    first = [{"entry_id": entry.id}]
    parts = PartFormSet(sent, prefix="bagian", initial=first)
    if sent is not None and form.is_valid() and parts.is_valid():
        total = _merge(form, parts, entry, door)
        if total is not None:
            sentence = _("Penggabungan dicatat. Kekayaan bersih gabungan %(total)s.")
            messages.success(request, sentence % {"total": format_rupiah(Rupiah(total))})
            return redirect("registry:life", entry_id=entry.id)
    facts = {
        "entry": entry,
        "form": form,
        "parts": parts,
        "crumbs": crumbs_below(entry, _("Penggabungan")),
        **around(door, "list"),
    }
    return render(request, "registry/merging.html", facts, status=200 if sent is None else 422)


def _merge(form: MergerForm, parts: Any, entry: RegisterEntry, door: DeskDoor) -> int | None:
    rows = [row.cleaned_data for row in parts if row.cleaned_data.get("entry_id")]
    try:
        named = {row["entry_id"]: queries.entry(entry_id=row["entry_id"]).name for row in rows}
        merged = merge(
            into_id=entry.id,
            from_ids=[number for number in named if number != entry.id],
            parts={row["entry_id"]: _part(row, named[row["entry_id"]]) for row in rows},
            resolutions={row["entry_id"]: _consent(row) for row in rows if row["resolution"]},
            on=form.cleaned_data["on"],
            document=form.cleaned_data["document"],
            by=door.actor,
            is_consolidation=form.cleaned_data["is_consolidation"],
        )
    except Refusal as refusal:
        explain(form, refusal)
        return None
    return merged.net_assets


def _part(row: Mapping[str, Any], name: str) -> NetAssets:
    revaluations = {"kenaikan": row["more"] or 0, "penurunan": -(row["less"] or 0)}
    return NetAssets(
        name=name,
        assets=Rupiah(row["assets"] or 0),
        debts=Rupiah(row["debts"] or 0),
        revaluations={key: int(amount) for key, amount in revaluations.items() if amount},
    )


def _consent(row: Mapping[str, Any]) -> Resolution:
    return Resolution(
        number=row["resolution"],
        adopted_on=row["adopted_on"],
        meeting="Rapat anggota",
        subject=Subject.MERGER,
        text="Menyetujui penggabungan.",
    )
