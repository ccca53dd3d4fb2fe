"""Co-operatives that become one: net assets, revaluations and the consent of every meeting."""

from collections.abc import Mapping, Sequence
from datetime import date
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
from sokoguru.registry.operations import merge_with_books
from sokoguru.registry.queries.books import BooksSummary
from sokoguru.registry.vocabulary import RegisterEntry
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.forms import explain
from sokoguru.registry.web.life import crumbs_below
from sokoguru.registry.web.tabs import around
from sokoguru.ui.web.fields import DayField, MoneyField

Choices = Sequence[tuple[str, str]]
LAND = "1601"


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
    assets = MoneyField(
        label=gettext_lazy("Aset menurut buku"),
        minimum=0,
        required=False,
        help_text=gettext_lazy("Bila pembukuannya ada di sini, aset dan utang diambil dari buku."),
    )
    debts = MoneyField(label=gettext_lazy("Utang"), minimum=0, required=False)
    more = MoneyField(
        label=gettext_lazy("Kenaikan nilai aset"),
        minimum=0,
        required=False,
        help_text=gettext_lazy("Misalnya tanah yang dinilai kembali."),
    )
    more_account = forms.ChoiceField(label=gettext_lazy("Akun yang naik"), required=False)
    less = MoneyField(label=gettext_lazy("Penurunan nilai aset"), minimum=0, required=False)
    less_account = forms.ChoiceField(label=gettext_lazy("Akun yang turun"), required=False)
    resolution = forms.CharField(
        label=gettext_lazy("Nomor keputusan rapat anggota"), max_length=100, required=False
    )
    adopted_on = DayField(label=gettext_lazy("Tanggal keputusan"), required=False)

    def __init__(self, *values: Any, accounts: Choices = (), **named: Any) -> None:
        """`accounts` are those whose value may change; none where no book is kept here."""
        super().__init__(*values, **named)
        for name in ("more_account", "less_account"):
            if accounts:
                self.fields[name].choices = accounts  # type: ignore[attr-defined]
                self.fields[name].initial = LAND
            else:
                del self.fields[name]


PartFormSet = forms.formset_factory(PartForm, extra=2, max_num=10, absolute_max=10)


@desk_page
def index(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """Others go into this co-operative; those that go keep their page and their history.

    Where the books of both are kept here, what would go over is shown first and then done.
    """
    entry = door.entry(entry_id)
    sent = request.POST if request.method == "POST" else None
    form = MergerForm(sent, initial={"on": door.today})
    first = [{"entry_id": entry.id}]
    accounts = {"accounts": _accounts(entry)}
    parts = PartFormSet(sent, prefix="bagian", initial=first, form_kwargs=accounts)
    reviewed: tuple[BooksSummary, ...] = ()
    if sent is not None and form.is_valid() and parts.is_valid():
        reviewed = _review(form, entry, _of_the_area(parts, door))
        is_agreed = not reviewed or "pindahkan" in sent
        total = _merge(form, parts, entry, door) if is_agreed and not form.errors else None
        if total is not None:
            sentence = _("Penggabungan dicatat. Kekayaan bersih gabungan %(total)s.")
            messages.success(request, sentence % {"total": format_rupiah(Rupiah(total))})
            return redirect("registry:life", entry_id=entry.id)
    facts = {
        "entry": entry,
        "form": form,
        "parts": parts,
        "reviewed": reviewed,
        "crumbs": crumbs_below(entry, _("Penggabungan")),
        **around(door, "list"),
    }
    is_refused = sent is not None and not (reviewed and not form.errors)
    return render(request, "registry/merging.html", facts, status=422 if is_refused else 200)


def _of_the_area(parts: Any, door: DeskDoor) -> Sequence[RegisterEntry]:
    """A merger ends co-operatives: a desk records it only for those of its own area (403)."""
    named = [row.cleaned_data.get("entry_id") for row in parts]
    found = queries.entries_by_id(ids=[number for number in named if number])
    for each in found.values():
        door.refuse_elsewhere(each.area_code)
    return tuple(found.values())


def _accounts(entry: RegisterEntry) -> Choices:
    if entry.tenant_id is None:
        return ()
    found = queries.revaluable_accounts(cooperative_id=entry.tenant_id)
    return [(each.code, f"{each.code} {each.name}") for each in found]


def _review(
    form: MergerForm, entry: RegisterEntry, joined: Sequence[RegisterEntry]
) -> tuple[BooksSummary, ...]:
    """What would go over from each book; a refusal stands in the form."""
    leaving = [each for each in joined if each.tenant_id and each.id != entry.id]
    if entry.tenant_id is None or not leaving:
        return ()
    try:
        return tuple(
            _summary(each.tenant_id, entry.tenant_id, form.cleaned_data["on"])
            for each in leaving
            if each.tenant_id
        )
    except Refusal as refusal:
        explain(form, refusal)
        return ()


def _summary(source_id: int, target_id: int, on: date) -> BooksSummary:
    return queries.books_to_carry(source_id=source_id, target_id=target_id, on=on).summary


def _merge(form: MergerForm, parts: Any, entry: RegisterEntry, door: DeskDoor) -> int | None:
    rows = [row.cleaned_data for row in parts if row.cleaned_data.get("entry_id")]
    try:
        named = {row["entry_id"]: queries.entry(entry_id=row["entry_id"]).name for row in rows}
        joined = merge_with_books(
            into_id=entry.id,
            from_ids=[number for number in named if number != entry.id],
            parts={row["entry_id"]: _part(row, named[row["entry_id"]]) for row in rows},
            revaluations={row["entry_id"]: _revaluations(row) for row in rows},
            resolutions={row["entry_id"]: _consent(row) for row in rows if row["resolution"]},
            on=form.cleaned_data["on"],
            document=form.cleaned_data["document"],
            by=door.actor,
            is_consolidation=form.cleaned_data["is_consolidation"],
        )
    except Refusal as refusal:
        explain(form, refusal)
        return None
    return joined.merged.net_assets


def _revaluations(row: Mapping[str, Any]) -> dict[str, int]:
    """By account, where the books are kept here."""
    found: dict[str, int] = {}
    for account, change in (("more_account", row["more"]), ("less_account", -(row["less"] or 0))):
        if change and row.get(account):
            found[row[account]] = found.get(row[account], 0) + int(change)
    return found


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
