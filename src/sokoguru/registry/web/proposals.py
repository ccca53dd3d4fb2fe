"""Proposing a co-operative: who founds it, why, for whom, and of which class."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.areas.web.fields import AreaField
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.founding import FounderDraft, Proposal
from sokoguru.registry.operations.founding import propose_cooperative
from sokoguru.registry.vocabulary import FounderKind, Level
from sokoguru.registry.web.classes import ClassesForm
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.forms import explain
from sokoguru.registry.web.labels import LEVELS
from sokoguru.registry.web.profile import ProfileForm
from sokoguru.registry.web.tabs import around
from sokoguru.ui.vocabulary import Crumb


class ProposalForm(ProfileForm):
    """The co-operative to be, and its working profile."""

    name = forms.CharField(label=gettext_lazy("Nama koperasi"), max_length=200)
    level = forms.ChoiceField(
        label=gettext_lazy("Tingkat"), choices=[(key.value, text) for key, text in LEVELS.items()]
    )
    area_code = AreaField(label=gettext_lazy("Wilayah kedudukan"))
    address = forms.CharField(label=gettext_lazy("Alamat"), max_length=300, required=False)
    field_order = ("name", "level", "area_code", "address")


class FounderForm(forms.Form):
    """A founder: a person, or a co-operative by its number in the register."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Pendiri"),
        choices=[
            (FounderKind.PERSON.value, gettext_lazy("Orang perseorangan")),
            (FounderKind.COOPERATIVE.value, gettext_lazy("Badan hukum koperasi")),
            ("lain", gettext_lazy("Badan lain (tidak diperkenankan)")),
        ],
    )
    name = forms.CharField(label=gettext_lazy("Nama"), max_length=200, required=False)
    identity_number = forms.CharField(
        label=gettext_lazy("NIK orang, atau nomor koperasi dalam register"),
        max_length=20,
        required=False,
    )

    def draft(self) -> FounderDraft:
        """The founder as a value."""
        said = self.cleaned_data
        number = said["identity_number"].strip()
        is_body = said["kind"] == FounderKind.COOPERATIVE and number.isdigit() and len(number) < 10
        return FounderDraft(
            kind=said["kind"],
            name=said["name"],
            identity_number=number,
            entry_id=int(number) if is_body else None,
        )


FounderFormSet = forms.formset_factory(FounderForm, extra=9, max_num=60, absolute_max=60)


@desk_page
def propose(request: HttpRequest, door: DeskDoor) -> HttpResponse:
    """A proposal is written down as a draft; its deed is submitted on the page of its life."""
    wants_rows = "tambah" in request.POST
    sent: QueryDict | None = request.POST if request.method == "POST" else None
    if wants_rows:
        sent = _with_rows_more(request.POST)
    form, classes = ProposalForm(sent), ClassesForm(sent, prefix="golongan")
    founders = FounderFormSet(sent, prefix="pendiri")
    is_sent = sent is not None and not wants_rows
    if is_sent and all([form.is_valid(), classes.is_valid(), founders.is_valid()]):
        door.refuse_elsewhere(form.cleaned_data["area_code"])
        entry_id = _propose(form, classes, founders, door)
        if entry_id is not None:
            messages.success(request, _("Usulan dicatat sebagai rancangan."))
            return redirect("registry:life", entry_id=entry_id)
    facts = {
        "form": form,
        "classes": classes,
        "founders": founders,
        "crumbs": [
            Crumb(label=_("Daftar"), url=reverse("registry:list")),
            Crumb(label=_("Usulkan koperasi")),
        ],
        **around(door, "list"),
    }
    return render(request, "registry/proposal.html", facts, status=422 if is_sent else 200)


def _with_rows_more(typed: QueryDict) -> QueryDict:
    more = typed.copy()
    count = str(more.get("pendiri-TOTAL_FORMS", ""))
    if count.isdecimal() and len(count) < 3:
        more["pendiri-TOTAL_FORMS"] = str(min(int(count) + 5, 60))
    return more


def _propose(form: ProposalForm, classes: ClassesForm, founders: Any, door: DeskDoor) -> int | None:
    said = form.cleaned_data
    proposal = Proposal(
        name=said["name"],
        level=Level(said["level"]),
        area_code=said["area_code"],
        address=said["address"],
        profile=form.profile(),
        founders=tuple(row.draft() for row in founders if row.cleaned_data.get("name")),
        classes=classes.chosen(),
    )
    try:
        return propose_cooperative(proposal=proposal, on=door.today, by=door.actor)
    except Refusal as refusal:
        explain(form, refusal)
        return None
