"""What a reader asks of a statement; all of it stands in the address."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.vocabulary import UnitFact
from sokoguru.foundation.label import Label
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.reports.vocabulary import CashFlowMethod, Comparison, Layout
from sokoguru.ui.web.fields import DayField

LAYOUTS = {
    Layout.REAL_SECTOR: Label("Anggota dan bukan anggota terpisah"),
    Layout.SAVINGS_LOAN: Label("Simpan pinjam, beban dibagi anggota dan bukan anggota"),
    Layout.KOPERASI_A: Label("Ringkas, semua pendapatan dulu"),
}
COMPARISONS = {
    Comparison.NONE: Label("Tanpa pembanding"),
    Comparison.PREVIOUS_YEAR: Label("Dengan tahun lalu"),
    Comparison.UNITS: Label("Satu kolom per unit"),
}
METHODS = {
    CashFlowMethod.DIRECT: Label("Langsung: kas yang diterima dan dibayar"),
    CashFlowMethod.INDIRECT: Label("Tidak langsung: dari SHU ke kas"),
}


class Part(StrEnum):
    """Which statement of the units is combined."""

    INCOME = "phu"
    BALANCE = "neraca"


PARTS = {Part.INCOME: Label("Perhitungan Hasil Usaha"), Part.BALANCE: Label("Neraca")}


class PeriodForm(forms.Form):
    """From a day to a day."""

    dari = DayField(label=gettext_lazy("Dari"))
    sampai = DayField(label=gettext_lazy("Sampai"))


class BalanceForm(forms.Form):
    """On a day, perhaps beside an earlier one."""

    per = DayField(label=gettext_lazy("Per tanggal"))
    banding = DayField(label=gettext_lazy("Dibandingkan dengan"), required=False)


class YearForm(forms.Form):
    """A financial year of the books."""

    tahun = forms.TypedChoiceField(label=gettext_lazy("Tahun buku"), coerce=int)

    def __init__(self, *args: Any, years: Sequence[BookYear], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(str(year.year), str(year.year)) for year in reversed(years)]
        self.fields["tahun"].choices = choices  # type: ignore[attr-defined]


class IncomeForm(YearForm):
    """Which year, in which layout, for which unit, beside what."""

    susunan = forms.ChoiceField(
        label=gettext_lazy("Susunan"),
        choices=lambda: [(layout.value, _(label)) for layout, label in LAYOUTS.items()],
        required=False,
    )
    banding = forms.ChoiceField(
        label=gettext_lazy("Pembanding"),
        choices=lambda: [(each.value, _(label)) for each, label in COMPARISONS.items()],
        required=False,
    )
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)

    def __init__(self, *args: Any, units: Sequence[UnitFact], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = _of_units(units)  # type: ignore[attr-defined]


class CashFlowForm(YearForm):
    """Which year, by which method, for which unit."""

    cara = forms.ChoiceField(
        label=gettext_lazy("Metode"),
        choices=lambda: [(method.value, _(label)) for method, label in METHODS.items()],
        required=False,
    )
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)

    def __init__(self, *args: Any, units: Sequence[UnitFact], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = _of_units(units)  # type: ignore[attr-defined]


class CombinedForm(YearForm):
    """Which year, which statement."""

    bagian = forms.ChoiceField(
        label=gettext_lazy("Laporan"),
        choices=lambda: [(part.value, _(label)) for part, label in PARTS.items()],
        required=False,
    )


def _of_units(units: Sequence[UnitFact]) -> list[tuple[str, str]]:
    return [("", _("Semua unit")), *((unit.code, unit.name) for unit in units)]
