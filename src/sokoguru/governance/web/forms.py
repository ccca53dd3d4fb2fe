"""What people type on the pages of meetings."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.governance.vocabulary import MeetingKind
from sokoguru.ui.web.fields import DayField

_CENT = 100


class PlanForm(forms.Form):
    """A new meeting."""

    kind = forms.ChoiceField(
        label=_("Jenis rapat"), choices=[(kind.value, _(kind.label)) for kind in MeetingKind]
    )
    year = forms.IntegerField(label=_("Tahun buku"), min_value=1900, max_value=2200)
    held_on = DayField(label=_("Hari rapat"))
    begins_at = forms.TimeField(
        label=_("Jam mulai"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    place = forms.CharField(label=_("Tempat"), max_length=200)
    is_second_call = forms.BooleanField(label=_("Undangan kedua"), required=False)


class RulesForm(forms.Form):
    """What the articles say of meetings; shares in whole per cent."""

    valid_from = DayField(label=_("Berlaku sejak"))
    clause = forms.CharField(label=_("Pasal anggaran dasar"), max_length=200)
    call_days = forms.IntegerField(label=_("Undangan, hari sebelum rapat"), min_value=0, initial=14)
    quorum = forms.IntegerField(
        label=_("Kuorum, lebih dari … persen anggota"), min_value=0, max_value=99, initial=50
    )
    second = forms.IntegerField(
        label=_("Undangan kedua, paling sedikit … persen"), min_value=0, max_value=100, initial=20
    )
    special = forms.IntegerField(
        label=_("Ubah anggaran dasar: hadir … persen"), min_value=0, max_value=100, initial=75
    )
    special_votes = forms.IntegerField(
        label=_("Ubah anggaran dasar: setuju … persen suara"),
        min_value=0,
        max_value=100,
        initial=75,
    )
    proxies = forms.IntegerField(
        label=_("Anggota lain yang boleh diwakili seorang anggota"), min_value=0, initial=0
    )

    def bps(self, name: str) -> int:
        """A share in basis points."""
        return int(self.cleaned_data[name]) * _CENT


def explain(form: forms.Form, refusal: Refusal) -> None:
    """Write a refusal beside its field, or above the form when it has none."""
    field = refusal.field if refusal.field in form.fields else None
    form.add_error(field, refusal.sentence)
