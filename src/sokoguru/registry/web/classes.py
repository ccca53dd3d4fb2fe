"""Classes of a co-operative from a day on, and the production units that its type follows from."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.queries import axes
from sokoguru.cooperatives.vocabulary import AxisOrigin
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry import operations
from sokoguru.registry.calculations.derived import STAGES
from sokoguru.registry.operations.classes import add_production_unit
from sokoguru.registry.queries.classes import class_history
from sokoguru.registry.vocabulary import RegisterEntry
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.forms import explain
from sokoguru.registry.web.labels import class_words, in_tongue
from sokoguru.registry.web.life import crumbs_below
from sokoguru.registry.web.tabs import around
from sokoguru.ui.web.fields import DayField, until

NOT_CHOSEN = ("", gettext_lazy("tidak diisi"))
LEVEL_AXIS = "LEVEL"


class ClassesForm(forms.Form):
    """One class an axis; what follows from other facts is not offered."""

    def __init__(self, *args: Any, with_history: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        for axis in axes():
            is_typed = axis.origin is AxisOrigin.TYPED and axis.code != LEVEL_AXIS
            if is_typed and (with_history or not axis.is_history):
                self.fields[axis.code] = forms.ChoiceField(
                    label=in_tongue(axis),
                    choices=[NOT_CHOSEN, *((each.code, in_tongue(each)) for each in axis.classes)],
                    required=False,
                )

    def chosen(self) -> dict[str, str]:
        """The classes by axis."""
        return {axis: code for axis, code in self.cleaned_data.items() if code}


class SinceForm(forms.Form):
    """The day from which the classes hold."""

    on = DayField(label=gettext_lazy("Berlaku mulai"))


class UnitForm(forms.Form):
    """A production unit of the co-operative itself."""

    name = forms.CharField(label=gettext_lazy("Nama unit produksi"), max_length=100)
    stages = forms.MultipleChoiceField(
        label=gettext_lazy("Tahap produksi"),
        choices=[
            (STAGES[0], gettext_lazy("Awal")),
            (STAGES[1], gettext_lazy("Tengah")),
            (STAGES[2], gettext_lazy("Akhir")),
        ],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    since = DayField(label=gettext_lazy("Sejak"))


@desk_page
def index(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """What it is classed as, since when; classes and production units are recorded here."""
    entry = door.entry(entry_id)
    sent = request.POST if request.method == "POST" else None
    is_unit = sent is not None and "stages-sent" in sent
    of_classes = None if is_unit else sent
    since = SinceForm(of_classes, initial={"on": door.today})
    until(since, "on", door.today)
    form = ClassesForm(
        of_classes, initial=dict(entry.classes), prefix="golongan", with_history=True
    )
    unit = UnitForm(sent if is_unit else None, initial={"since": door.today})
    until(unit, "since", door.today)
    if sent is not None and _record(entry, door, since, form, unit, is_unit=is_unit):
        messages.success(request, _("Golongan dicatat; yang lama tetap dalam riwayat."))
        return redirect("registry:classes", entry_id=entry.id)
    facts = {
        "entry": entry,
        "since": since,
        "form": form,
        "unit": unit,
        "history": [
            (class_words([f"{fact.axis}:{fact.code}"]), fact)
            for fact in class_history(entry_id=entry.id)
        ],
        "crumbs": crumbs_below(entry, _("Golongan")),
        **around(door, "list"),
    }
    return render(request, "registry/classes.html", facts, status=200 if sent is None else 422)


def _record(
    entry: RegisterEntry,
    door: DeskDoor,
    since: SinceForm,
    form: ClassesForm,
    unit: UnitForm,
    *,
    is_unit: bool,
) -> bool:
    try:
        if is_unit:
            return unit.is_valid() and bool(
                add_production_unit(
                    entry_id=entry.id,
                    name=unit.cleaned_data["name"],
                    stages=tuple(unit.cleaned_data["stages"]),
                    since=unit.cleaned_data["since"],
                    by=door.actor,
                )
            )
        if not (since.is_valid() and form.is_valid()):
            return False
        operations.assign_classes(
            entry_id=entry.id,
            classes={
                axis: code
                for axis, code in form.chosen().items()
                if entry.classes.get(axis) != code
            },
            on=since.cleaned_data["on"],
            by=door.actor,
        )
    except Refusal as refusal:
        explain(unit if is_unit else since, refusal)
        return False
    return True
