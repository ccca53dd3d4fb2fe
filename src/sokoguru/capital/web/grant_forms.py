"""The forms about grants."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy

from sokoguru.assets.vocabulary import AssetDetails, AssetKind
from sokoguru.capital.operations import GoodsNeedValue, Use
from sokoguru.capital.vocabulary import (
    TREATMENT_LABELS,
    Agreement,
    GrantDetails,
    GrantFact,
    Purpose,
    Treatment,
)
from sokoguru.capital.web.fields import GRANT_MONEY, CapitalForm, unit_choices
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.web.doors import Door
from sokoguru.ui.web.fields import DayField, MoneyField

KINDS = [(kind.value, gettext_lazy(kind.label)) for kind in AssetKind]


class AgreementForm(CapitalForm):
    """Who gives, and what was agreed."""

    wide: tuple[str, ...] = ("donor", "conditions", "legislation", "is_binding", "treatment_clause")

    donor = forms.CharField(label=gettext_lazy("Pemberi hibah"), max_length=200)
    agreement_number = forms.CharField(
        label=gettext_lazy("Nomor perjanjian"), max_length=120, required=False
    )
    agreement_on = DayField(label=gettext_lazy("Tanggal perjanjian"))
    conditions = forms.CharField(
        label=gettext_lazy("Syarat dalam perjanjian"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    legislation = forms.CharField(
        label=gettext_lazy("Dasar peraturan"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Peraturan yang mengatur hibah ini. Dapat dicatat kemudian."),
    )
    is_binding = forms.BooleanField(
        label=gettext_lazy("Pemberian ini mengikat"),
        required=False,
        help_text=gettext_lazy("Hibah tidak mengikat; yang mengikat perlu keputusan rapat."),
    )
    approval_number = forms.CharField(
        label=gettext_lazy("Nomor keputusan rapat"), max_length=120, required=False
    )
    treatment = forms.ChoiceField(
        label=gettext_lazy("Diperlakukan sebagai"),
        choices=[(kind.value, gettext_lazy(name)) for kind, name in TREATMENT_LABELS.items()],
    )
    treatment_clause = forms.CharField(
        label=gettext_lazy("Pasal perjanjian tentang perlakuan itu"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Wajib bila bukan langsung modal sendiri."),
    )
    report_due_on = DayField(label=gettext_lazy("Laporan paling lambat"), required=False)

    def details(self, purposes: list[tuple[str, Rupiah]]) -> GrantDetails:
        """Donor, agreement and purposes as values."""
        said: dict[str, Any] = self.cleaned_data
        return GrantDetails(
            donor=said["donor"],
            agreement=Agreement(
                number=said["agreement_number"],
                agreed_on=said["agreement_on"],
                conditions=said["conditions"],
                is_binding=said["is_binding"],
                approval_number=said["approval_number"],
                legislation=said["legislation"],
                treatment=Treatment(said["treatment"]),
                treatment_clause=said["treatment_clause"],
                report_due_on=said["report_due_on"],
            ),
            purposes=tuple(Purpose(name=name, planned=amount) for name, amount in purposes),
        )


class MoneyGrantForm(AgreementForm):
    """A grant of money."""

    amount = MoneyField(label=gettext_lazy("Jumlah hibah"))
    money = forms.ChoiceField(label=gettext_lazy("Uang masuk ke"), choices=GRANT_MONEY)
    on = DayField(label=gettext_lazy("Tanggal diterima"))


class GoodsForm(CapitalForm):
    """An asset as its register wants to know it; a missing value gets its own sentence."""

    use_required_attribute = False

    kind = forms.ChoiceField(
        label=gettext_lazy("Jenis barang"), choices=KINDS, initial=AssetKind.EQUIPMENT.value
    )
    name = forms.CharField(label=gettext_lazy("Nama barang"), max_length=160)
    quantity = forms.IntegerField(
        label=gettext_lazy("Banyaknya"), min_value=1, max_value=100_000, initial=1
    )
    amount = MoneyField(
        label=gettext_lazy("Nilai dalam rupiah"),
        error_messages={"required": GoodsNeedValue().sentence},
        help_text=gettext_lazy("Nilai wajar seluruhnya. Barang tanpa nilai tidak dapat dibukukan."),
    )
    life_years = forms.IntegerField(
        label=gettext_lazy("Umur manfaat (tahun)"), min_value=0, max_value=100, initial=5
    )
    unit = forms.ChoiceField(label=gettext_lazy("Dipakai unit"))
    place = forms.CharField(label=gettext_lazy("Tempat"), max_length=120, required=False)
    keeper = forms.CharField(label=gettext_lazy("Penanggung jawab"), max_length=120, required=False)
    clause = forms.CharField(
        label=gettext_lazy("Pasal yang melarang penyusutan"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Kosongkan bila barang ini disusutkan seperti biasa."),
    )
    on = DayField(label=gettext_lazy("Tanggal diterima"))

    def goods(self) -> AssetDetails:
        """The asset as a value."""
        said: dict[str, Any] = self.cleaned_data
        return AssetDetails(
            kind=AssetKind(said["kind"]),
            name=said["name"],
            cost=said["amount"],
            quantity=said["quantity"],
            life_months=said["life_years"] * 12,
            unit=said["unit"],
            place=said["place"],
            keeper=said["keeper"],
            clause=said.get("clause", ""),
        )


class GoodsGrantForm(GoodsForm, AgreementForm):
    """A grant of goods."""

    wide: tuple[str, ...] = (*AgreementForm.wide, "clause")


class UseForm(CapitalForm):
    """What grant money is spent on; the purposes are those of the agreement."""

    wide: tuple[str, ...] = ("memo",)

    purpose = forms.ChoiceField(label=gettext_lazy("Untuk tujuan"), required=False)
    memo = forms.CharField(label=gettext_lazy("Keterangan"), max_length=200)
    document = forms.CharField(label=gettext_lazy("Nomor bukti"), max_length=60, required=False)

    def __init__(self, *args: Any, door: Door, grant: GrantFact, **options: Any) -> None:
        super().__init__(*args, door=door, **options)
        outside = gettext_lazy("Tidak termasuk tujuan perjanjian")
        purposes = [(str(purpose.id), purpose.name) for purpose in grant.purposes]
        self.choose("purpose", [*purposes, ("", str(outside))])

    def use(self) -> Use:
        """The use as a value."""
        said = self.cleaned_data
        purpose = UUID(said["purpose"]) if said["purpose"] else None
        return Use(memo=said["memo"], purpose_id=purpose, document=said["document"])


class SpendForm(UseForm):
    """Grant money spent on a cost or on goods for use and sale."""

    account = forms.ChoiceField(label=gettext_lazy("Akun"))
    unit = forms.ChoiceField(label=gettext_lazy("Unit usaha"), required=False)
    amount = MoneyField(label=gettext_lazy("Rupiah"))
    on = DayField(label=gettext_lazy("Tanggal"))

    def __init__(self, *args: Any, door: Door, **options: Any) -> None:
        super().__init__(*args, door=door, **options)
        self.choose("unit", [("", "–"), *unit_choices(door)])


class BuyForm(GoodsForm, UseForm):
    """An asset bought with grant money."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["clause"]
        self.fields["amount"].label = gettext_lazy("Harga perolehan")
        self.fields["amount"].help_text = ""
        self.fields["on"].label = gettext_lazy("Tanggal dibeli")


class InterestForm(CapitalForm):
    """Interest that the grant's account earned."""

    amount = MoneyField(label=gettext_lazy("Jasa yang diterima"))
    on = DayField(label=gettext_lazy("Tanggal"))


class ConditionsForm(CapitalForm):
    """Conditions that are met, and the amount that becomes own capital."""

    wide: tuple[str, ...] = ("text",)

    text = forms.CharField(label=gettext_lazy("Syarat yang terpenuhi dan buktinya"), max_length=300)
    amount = MoneyField(label=gettext_lazy("Pindah ke modal sendiri"))
    on = DayField(label=gettext_lazy("Tanggal"))


class LegislationForm(CapitalForm):
    """The legislation that governs the grant."""

    wide: tuple[str, ...] = ("text",)

    text = forms.CharField(label=gettext_lazy("Dasar peraturan"), max_length=300)
    on = DayField(label=gettext_lazy("Tanggal"))


class ReportedForm(CapitalForm):
    """How the report was delivered."""

    wide: tuple[str, ...] = ("text",)

    text = forms.CharField(
        label=gettext_lazy("Disampaikan kepada"),
        max_length=300,
        help_text=gettext_lazy("Misalnya: Dinas Koperasi, surat 12/KOP/2026, dan RAT 2026."),
    )
    on = DayField(label=gettext_lazy("Tanggal"))
