"""What an examiner asks for."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.queries import units
from sokoguru.examination.vocabulary import Mark, Population, SampleMethod
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.identity.web.doors import Door
from sokoguru.identity.web.keys import KeyField
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import EntryKind
from sokoguru.ledger.web.words import kind_choices
from sokoguru.ui.web.fields import DayField


class PopulationForm(forms.Form):
    """Which entries; what is left empty does not narrow."""

    dari = DayField(label=gettext_lazy("Dari"))
    sampai = DayField(label=gettext_lazy("Sampai"))
    akun = forms.CharField(
        label=gettext_lazy("Akun"),
        max_length=12,
        required=False,
        widget=forms.TextInput(attrs={"list": "accounts", "autocomplete": "off"}),
    )
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)
    jenis = forms.ChoiceField(
        label=gettext_lazy("Jenis"), choices=kind_choices("Semua"), required=False
    )

    def __init__(self, *args: Any, door: Door, **options: Any) -> None:
        options.setdefault("initial", {})
        options["initial"] = {**usual_days(door), **options["initial"]}
        super().__init__(*args, **options)
        self.codes = {account.code for account in chart(cooperative_id=door.cooperative_id)}
        found = units(cooperative_id=door.cooperative_id)
        choices = [("", _("Semua")), *((unit.code, unit.name) for unit in found)]
        self.fields["unit"].choices = choices  # type: ignore[attr-defined]

    def clean_akun(self) -> str:
        """The code; the name after it, as the list of accounts writes it, is passed over."""
        code: str = self.cleaned_data["akun"].strip().split(" ")[0]
        if code and code not in self.codes:
            raise forms.ValidationError(
                _("Akun %(code)s tidak ada di bagan akun."), params={"code": code}
            )
        return code

    def clean(self) -> dict[str, Any]:
        """The days are in order."""
        said = super().clean() or self.cleaned_data
        first, last = said.get("dari"), said.get("sampai")
        if first and last and last < first:
            self.add_error("sampai", _("Hari terakhir mendahului hari pertama. Tukar keduanya."))
        return said

    def population(self) -> Population:
        """What was asked for, as a value."""
        said = self.cleaned_data
        return Population(
            first_day=said["dari"],
            last_day=said["sampai"],
            code=said["akun"],
            unit=said["unit"],
            kind=EntryKind(said["jenis"]) if said["jenis"] else None,
        )


class SampleForm(PopulationForm):
    """A draw: from which entries, how many, in which way."""

    name = forms.CharField(
        label=gettext_lazy("Nama sampel"),
        max_length=120,
        help_text=gettext_lazy("Misalnya: uang keluar triwulan I."),
    )
    method = forms.ChoiceField(
        label=gettext_lazy("Cara"), choices=[(each.value, each.label) for each in SampleMethod]
    )
    size = forms.IntegerField(label=gettext_lazy("Banyak jurnal"), min_value=1, max_value=500)
    seed = forms.CharField(
        label=gettext_lazy("Benih"),
        max_length=80,
        help_text=gettext_lazy(
            "Dengan benih yang sama siapa pun memperoleh sampel yang sama. Usulan ini sidik segel "
            "terakhir, supaya tidak dipilih sendiri."
        ),
    )
    key = KeyField()
    field_order = ("name", "dari", "sampai", "akun", "unit", "jenis", "method", "size", "seed")


class MarkForm(forms.Form):
    """A mark, and words where they are needed."""

    mark = forms.ChoiceField(
        label=gettext_lazy("Tanda"), choices=[(each.value, each.label) for each in Mark]
    )
    text = forms.CharField(
        label=gettext_lazy("Catatan"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def usual_days(door: Door) -> dict[str, date]:
    """The financial year so far."""
    starts = door.cooperative.fiscal_start_month
    year = door.today.year if door.today.month >= starts else door.today.year - 1
    return {"dari": FiscalYear(year, starts_month=starts).first_day, "sampai": door.today}
