"""The forms about loans taken."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.capital.vocabulary import (
    METHOD_LABELS,
    PROGRAMME_LABELS,
    SOURCE_LABELS,
    Holder,
    LoanDetails,
    LoanTerms,
    Method,
    Programme,
)
from sokoguru.capital.web.fields import MONEY, CapitalForm, PercentField
from sokoguru.foundation.money import Rupiah
from sokoguru.members.queries import member_by_number
from sokoguru.ui.web.fields import DayField, MoneyField


def find_member(form: CapitalForm, number: str) -> UUID | None:
    """The member with this number; none when the box is empty."""
    if not number.strip():
        return None
    found = member_by_number(cooperative_id=form.door.cooperative_id, number=number.strip())
    if found is None:
        raise forms.ValidationError(
            _("Tidak ada anggota bernomor %(number)s."), params={"number": number}
        )
    return found.id


class LoanForm(CapitalForm):
    """A loan as its agreement describes it, and where the money came in."""

    wide: tuple[str, ...] = ("lender", "legal_ground", "note")

    source = forms.ChoiceField(
        label=gettext_lazy("Sumber pinjaman"),
        choices=[
            ("", gettext_lazy("Pilih sumbernya")),
            *((source.value, gettext_lazy(name)) for source, name in SOURCE_LABELS.items()),
        ],
    )
    programme = forms.ChoiceField(
        label=gettext_lazy("Jenis kredit"),
        choices=[(kind.value, gettext_lazy(name)) for kind, name in PROGRAMME_LABELS.items()],
        help_text=gettext_lazy("Untuk bank dan lembaga keuangan."),
    )
    lender = forms.CharField(label=gettext_lazy("Pemberi pinjaman"), max_length=200)
    member = forms.CharField(
        label=gettext_lazy("Nomor anggota"),
        max_length=40,
        required=False,
        help_text=gettext_lazy("Bila pemberinya anggota."),
    )
    resolution_number = forms.CharField(
        label=gettext_lazy("Nomor keputusan rapat"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Wajib untuk pinjaman dari luar anggota."),
    )
    legal_ground = forms.CharField(
        label=gettext_lazy("Dasar hukum"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Wajib untuk sumber lain yang sah."),
    )
    agreement_number = forms.CharField(label=gettext_lazy("Nomor perjanjian"), max_length=120)
    agreement_on = DayField(label=gettext_lazy("Tanggal perjanjian"))
    principal = MoneyField(label=gettext_lazy("Pokok pinjaman"))
    rate = PercentField(label=gettext_lazy("Bunga setahun (%)"))
    method = forms.ChoiceField(
        label=gettext_lazy("Cara mengangsur"),
        choices=[(method.value, gettext_lazy(name)) for method, name in METHOD_LABELS.items()],
    )
    instalments = forms.IntegerField(
        label=gettext_lazy("Banyak angsuran"), min_value=1, max_value=600
    )
    every_months = forms.TypedChoiceField(
        label=gettext_lazy("Dibayar tiap"),
        coerce=int,
        choices=[
            (1, gettext_lazy("1 bulan")),
            (3, gettext_lazy("3 bulan")),
            (6, gettext_lazy("6 bulan")),
            (12, gettext_lazy("12 bulan")),
        ],
    )
    grace_months = forms.IntegerField(
        label=gettext_lazy("Masa tenggang (bulan)"),
        min_value=0,
        max_value=600,
        initial=0,
        help_text=gettext_lazy("Selama itu hanya bunga yang dibayar."),
    )
    unit = forms.ChoiceField(
        label=gettext_lazy("Dipakai unit"), help_text=gettext_lazy("Unit yang menanggung bunganya.")
    )
    money = forms.ChoiceField(label=gettext_lazy("Uang masuk ke"), choices=MONEY)
    received_on = DayField(label=gettext_lazy("Tanggal uang diterima"))
    note = forms.CharField(label=gettext_lazy("Catatan"), max_length=500, required=False)

    def clean_member(self) -> UUID | None:
        return find_member(self, self.cleaned_data["member"])

    def terms(self) -> LoanTerms:
        """What the agreement says of money and time."""
        said = self.cleaned_data
        return LoanTerms(
            principal=said["principal"],
            rate_bps=said["rate"],
            method=Method(said["method"]),
            instalments=said["instalments"],
            received_on=said["received_on"],
            grace_months=said["grace_months"],
            every_months=said["every_months"],
        )

    def details(self, holders: list[tuple[str, Rupiah]]) -> LoanDetails:
        """The loan as a value."""
        said: dict[str, Any] = self.cleaned_data
        return LoanDetails(
            source=said["source"],
            programme=Programme(said["programme"]),
            lender=said["lender"],
            member_id=said["member"],
            resolution_number=said["resolution_number"],
            legal_ground=said["legal_ground"],
            agreement_number=said["agreement_number"],
            agreement_on=said["agreement_on"],
            terms=self.terms(),
            unit=said["unit"],
            note=said["note"],
            holders=tuple(Holder(name=name, amount=amount) for name, amount in holders),
        )


class PayForm(CapitalForm):
    """A payment of what is due."""

    amount = MoneyField(
        label=gettext_lazy("Dibayar"), help_text=gettext_lazy("Bunga dilunasi dahulu, lalu pokok.")
    )
    money = forms.ChoiceField(label=gettext_lazy("Dibayar dari"), choices=MONEY)
    on = DayField(label=gettext_lazy("Tanggal"))


class EarlyForm(CapitalForm):
    """Principal paid before its time."""

    extra = MoneyField(
        label=gettext_lazy("Pokok di luar jadwal"),
        help_text=gettext_lazy(
            "Angsuran yang sudah jatuh tempo dan bunga hari-hari berjalan ikut dibayar."
        ),
    )
    money = forms.ChoiceField(label=gettext_lazy("Dibayar dari"), choices=MONEY)
    on = DayField(label=gettext_lazy("Tanggal"))
