"""What people type on the pages of the budget."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.budget.vocabulary import CopySource as Source
from sokoguru.budget.vocabulary import LineFact, PlannedLine, VersionFact
from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.foundation.label import Label
from sokoguru.foundation.money import ZERO
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.web.resolutions import ResolutionForm
from sokoguru.ui.templatetags.sokoguru_ui import bulan
from sokoguru.ui.web.fields import DayField, MoneyField

SOURCES = {
    Source.LAST_ACTUAL: Label("Realisasi tahun lalu menurut buku"),
    Source.LAST_PLAN: Label("Rencana anggaran tahun lalu"),
    Source.THIS_PLAN: Label("Rencana tahun ini yang berlaku"),
}
_PERCENT = re.compile(r"([+-]?)([0-9]{1,4})(?:[.,]([0-9]{1,2}))?\s*%?")


def explain(form: forms.Form, refusal: Refusal) -> None:
    """Write a refusal beside its field, or above the form when it has none."""
    field = refusal.field if refusal.field in form.fields else None
    form.add_error(field, refusal.sentence)


class LineForm(forms.Form):
    """An account of a unit: an amount for the year, and for its months if they differ."""

    account = forms.CharField(
        label=gettext_lazy("Akun"),
        max_length=120,
        widget=forms.TextInput(attrs={"list": "accounts", "autocomplete": "off"}),
    )
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)
    amount = MoneyField(
        label=gettext_lazy("Jumlah setahun"),
        required=False,
        help_text=gettext_lazy("Tanpa rincian bulan, jumlah ini dibagi rata dua belas bulan."),
    )
    remark = forms.CharField(label=gettext_lazy("Catatan"), max_length=300, required=False)

    def __init__(
        self, *args: Any, units: Mapping[str, str], year: FiscalYear, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = list(units.items())  # type: ignore[attr-defined]
        self.month_names = [f"bulan_{place}" for place in range(1, 13)]
        for name, month in zip(self.month_names, year.months, strict=True):
            self.fields[name] = MoneyField(label=bulan(month), required=False, minimum=0)

    def clean_account(self) -> str:
        """The code; its name may stand after it."""
        return str(self.cleaned_data["account"]).strip().partition(" ")[0]

    @property
    def months(self) -> list[forms.BoundField]:
        """The twelve boxes, for the page."""
        return [self[name] for name in self.month_names]

    @property
    def has_months(self) -> bool:
        """Whether any month is written or to be corrected, and so all are shown."""
        return any(self[name].value() or self[name].errors for name in self.month_names)

    def line(self) -> PlannedLine:
        """The line as a value."""
        said = self.cleaned_data
        months = tuple(said[name] or ZERO for name in self.month_names)
        return PlannedLine(
            code=said["account"],
            unit=said["unit"],
            amount=said["amount"] or ZERO,
            months=months if any(months) else (),
            remark=said["remark"],
        )

    @staticmethod
    def initial_of(line: LineFact) -> dict[str, object]:
        """What the boxes hold for a line that is there."""
        months = {f"bulan_{place}": each for place, each in enumerate(line.months, start=1)}
        return {
            "account": f"{line.code} {line.name}",
            "unit": line.unit,
            "amount": line.amount,
            "remark": line.remark,
            **months,
        }


class CopyForm(forms.Form):
    """Which figures a plan begins from, and how they change."""

    source = forms.ChoiceField(
        label=gettext_lazy("Salin dari"),
        choices=lambda: [(source.value, _(label)) for source, label in SOURCES.items()],
        widget=forms.RadioSelect,
        initial=Source.LAST_ACTUAL.value,
    )
    percent = forms.CharField(
        label=gettext_lazy("Ubah semua jumlah"),
        max_length=8,
        initial="0",
        help_text=gettext_lazy("Misalnya 5 untuk naik lima persen, -2,5 untuk turun."),
    )

    def clean_percent(self) -> int:
        """The change in basis points."""
        found = _PERCENT.fullmatch(self.cleaned_data["percent"].strip())
        if found is None:
            raise forms.ValidationError(_("Tulis persennya seperti 5 atau -2,5."))
        sign, whole, part = found.groups()
        bps = int(whole) * 100 + int((part or "0").ljust(2, "0"))
        return -bps if sign == "-" else bps


class PlanFileForm(forms.Form):
    """A plan from a spreadsheet."""

    file = forms.FileField(label=gettext_lazy("Berkas Excel atau CSV"), required=False)


class SubmitForm(forms.Form):
    """What the board says to the meeting."""

    remark = forms.CharField(
        label=gettext_lazy("Pengantar untuk rapat"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AdoptForm(ResolutionForm):
    """The resolution of the members' meeting."""

    subject = Subject.BUDGET


class SendBackForm(forms.Form):
    """Why a version goes back."""

    reason = forms.CharField(label=gettext_lazy("Alasan"), max_length=300)


class ComparisonForm(forms.Form):
    """Through which day, of which unit, by which version."""

    sampai = DayField(label=gettext_lazy("Sampai dengan"))
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)
    versi = forms.TypedChoiceField(
        label=gettext_lazy("Versi"), coerce=int, empty_value=None, required=False
    )

    def __init__(
        self,
        *args: Any,
        units: Mapping[str, str],
        versions: Sequence[VersionFact],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        named = [(code, name) for code, name in units.items() if code]
        self.fields["unit"].choices = [("", _("Semua unit")), *named]  # type: ignore[attr-defined]
        numbers = [(str(each.number), str(each.number)) for each in versions]
        usual = ("", _("yang berlaku pada hari itu"))
        self.fields["versi"].choices = [usual, *numbers]  # type: ignore[attr-defined]


def usual_through(year: FiscalYear, today: date) -> date:
    """Today inside the year; else its nearest end."""
    return min(max(today, year.first_day), year.last_day)
