"""The life of a co-operative: what happened, what is due, and the next step with its document."""

from collections.abc import Sequence

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.levels import MinimumPolicy
from sokoguru.registry.calculations.lifecycle import LifeStep
from sokoguru.registry.calculations.neighbours import AreaPolicy
from sokoguru.registry.operations.lifecycle import take_step
from sokoguru.registry.queries.lifecycle import life, next_steps
from sokoguru.registry.vocabulary import RegisterEntry
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.forms import explain
from sokoguru.registry.web.labels import STATES
from sokoguru.registry.web.steps import AREA_POLICIES, POLICIES, STEPS
from sokoguru.registry.web.tabs import around
from sokoguru.ui.vocabulary import Crumb
from sokoguru.ui.web.fields import DayField

_JOINING = (LifeStep.MERGE, LifeStep.CONSOLIDATE, LifeStep.DIVIDE)


class StepForm(forms.Form):
    """A step: which one, its document and its day."""

    step = forms.ChoiceField(label=gettext_lazy("Langkah"))
    on = DayField(label=gettext_lazy("Tanggal"))
    document = forms.CharField(
        label=gettext_lazy("Nomor dokumen"),
        max_length=120,
        help_text=gettext_lazy("Akta, surat, atau keputusan yang menjadi dasarnya."),
    )
    note = forms.CharField(label=gettext_lazy("Catatan"), max_length=500, required=False)
    policy = forms.ChoiceField(
        label=gettext_lazy("Jumlah pendiri menurut"),
        choices=[(policy.value, label) for policy, label in POLICIES.items()],
        initial=MinimumPolicy.LAW.value,
        required=False,
    )

    area_policy = forms.ChoiceField(
        label=gettext_lazy("Koperasi sejenis di wilayah yang sama"),
        choices=[(policy.value, label) for policy, label in AREA_POLICIES.items()],
        initial=AreaPolicy.WARN.value,
        required=False,
        help_text=gettext_lazy("Larangan UU 12/1967 tidak berlaku lagi sejak 1992."),
    )

    def offer(self, steps: Sequence[LifeStep]) -> None:
        """Offer only the steps that may come next."""
        choices = [(step.value, STEPS[step]) for step in steps if step not in _JOINING]
        self.fields["step"].choices = choices  # type: ignore[attr-defined]
        if LifeStep.SUBMIT not in steps:
            del self.fields["policy"], self.fields["area_policy"]


@desk_page
def index(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """The steps so far with their deadlines; the next one is recorded here."""
    entry = door.entry(entry_id)
    steps = next_steps(entry_id=entry.id)
    form = StepForm(request.POST or None, initial={"on": door.today})
    form.offer(steps)
    if request.method == "POST" and form.is_valid() and _take(request, form, entry, door):
        return redirect("registry:life", entry_id=entry.id)
    events = [
        (STEPS[event.step], STATES[event.state_after], event)
        for event in reversed(life(entry_id=entry.id))
    ]
    facts = {
        "entry": entry,
        "state": STATES[entry.state],
        "events": events,
        "form": form,
        "has_steps": bool(form.fields["step"].choices),  # type: ignore[attr-defined]
        "crumbs": crumbs_below(entry, _("Riwayat hukum")),
        **around(door, "list"),
    }
    return render(request, "registry/life.html", facts, status=422 if form.errors else 200)


def crumbs_below(entry: RegisterEntry, here: str) -> list[Crumb]:
    """The way from the list over an entry to a page of it."""
    return [
        Crumb(label=_("Daftar"), url=reverse("registry:list")),
        Crumb(label=entry.name, url=reverse("registry:entry", args=[entry.id])),
        Crumb(label=here),
    ]


def _take(request: HttpRequest, form: StepForm, entry: RegisterEntry, door: DeskDoor) -> bool:
    chosen = form.cleaned_data
    try:
        taken = take_step(
            entry_id=entry.id,
            step=LifeStep(chosen["step"]),
            on=chosen["on"],
            document=chosen["document"],
            note=chosen["note"],
            by=door.actor,
            policy=MinimumPolicy(chosen.get("policy") or MinimumPolicy.LAW),
            area_policy=AreaPolicy(chosen.get("area_policy") or AreaPolicy.WARN),
        )
    except Refusal as refusal:
        explain(form, refusal)
        return False
    messages.success(request, _("Langkah dicatat."))
    for warning in taken.warnings:
        messages.warning(request, warning)
    return True
