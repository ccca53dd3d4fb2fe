"""The working profile of a co-operative: stated when it is proposed, kept true afterwards."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.refusal import Refusal
from sokoguru.registry import operations, queries
from sokoguru.registry.calculations.founding import Aspiration, Profile, Purpose
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.forms import explain
from sokoguru.registry.web.tabs import around
from sokoguru.ui.vocabulary import Crumb

ASPIRATIONS = {
    Aspiration.ECONOMIC: gettext_lazy("Ekonomi"),
    Aspiration.SOCIAL: gettext_lazy("Sosial"),
    Aspiration.CULTURAL: gettext_lazy("Budaya"),
}
PURPOSES = {
    Purpose.HELP_MEMBERS: gettext_lazy("Membantu usaha para anggotanya"),
    Purpose.JOINT_BUSINESS: gettext_lazy("Menjalankan usaha bersama-sama"),
}


class ProfileForm(forms.Form):
    """Why a co-operative exists, and for whom."""

    economic_aim = forms.CharField(label=gettext_lazy("Tujuan ekonomi"), max_length=300)
    common_objective = forms.CharField(
        label=gettext_lazy("Tujuan ekonomi bersama para pendiri"), max_length=300
    )
    group = forms.CharField(
        label=gettext_lazy("Kelompok yang dilayani"),
        max_length=200,
        help_text=gettext_lazy("Misalnya petani, peternak sapi, pengrajin, karyawan."),
    )
    common_interest = forms.CharField(label=gettext_lazy("Kepentingan yang sama"), max_length=200)
    aspirations = forms.MultipleChoiceField(
        label=gettext_lazy("Aspirasi yang dilayani"),
        choices=[(key.value, text) for key, text in ASPIRATIONS.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    values = forms.CharField(
        label=gettext_lazy("Nilai dan prinsip dalam anggaran dasar"), max_length=300, required=False
    )
    purposes = forms.MultipleChoiceField(
        label=gettext_lazy("Tujuan koperasi produsen"),
        choices=[(key.value, text) for key, text in PURPOSES.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    company = forms.CharField(
        label=gettext_lazy("Perusahaan (koperasi karyawan)"), max_length=200, required=False
    )
    experience = forms.CharField(
        label=gettext_lazy("Pengalaman kerja (koperasi sekunder)"), max_length=300, required=False
    )
    commodity = forms.CharField(
        label=gettext_lazy("Komoditas utama"), max_length=200, required=False
    )

    def profile(self) -> Profile:
        """What was typed, as a value."""
        said = self.cleaned_data
        return Profile(
            economic_aim=said["economic_aim"],
            common_objective=said["common_objective"],
            group=said["group"],
            common_interest=said["common_interest"],
            aspirations=tuple(Aspiration(value) for value in said["aspirations"]),
            values=said["values"],
            purposes=tuple(Purpose(value) for value in said["purposes"]),
            company=said["company"],
            experience=said["experience"],
            commodity=said["commodity"],
        )


class ChangedProfileForm(ProfileForm):
    """The profile anew, and where it comes from."""

    reason = forms.CharField(
        label=gettext_lazy("Sumber keterangan"),
        max_length=300,
        help_text=gettext_lazy("Misalnya kunjungan lapangan atau perubahan anggaran dasar."),
    )


@desk_page
def edit(request: HttpRequest, door: DeskDoor, entry_id: int) -> HttpResponse:
    """Write the profile of an entry; what stood there before stays in its history."""
    entry = door.entry(entry_id)
    known = queries.profile(entry_id=entry.id)
    form = ChangedProfileForm(request.POST or None, initial=_initial(known))
    if request.method == "POST" and form.is_valid():
        try:
            operations.record_profile(
                entry_id=entry.id,
                profile=form.profile(),
                reason=form.cleaned_data["reason"],
                on=door.today,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("Profil dicatat; yang lama tetap dalam riwayat."))
            return redirect("registry:entry", entry_id=entry.id)
    facts = {
        "form": form,
        "entry": entry,
        "crumbs": [
            Crumb(label=_("Daftar"), url=reverse("registry:list")),
            Crumb(label=entry.name, url=reverse("registry:entry", args=[entry.id])),
            Crumb(label=_("Profil usaha")),
        ],
        **around(door, "list"),
    }
    return render(request, "registry/profile.html", facts, status=422 if form.errors else 200)


def said_of(profile: Profile | None) -> list[tuple[Any, str]]:
    """What a profile says, in the order of its form; nothing for one that was never written."""
    if profile is None:
        return []
    labels = {name: field.label for name, field in ProfileForm.base_fields.items()}
    said = {
        **_initial(profile),
        "aspirations": ", ".join(str(ASPIRATIONS[each]) for each in profile.aspirations),
        "purposes": ", ".join(str(PURPOSES[each]) for each in profile.purposes),
    }
    return [(labels[name], said[name]) for name in labels if said[name]]


def _initial(profile: Profile | None) -> dict[str, Any]:
    return {name: getattr(profile, name) for name in ProfileForm.base_fields} if profile else {}
