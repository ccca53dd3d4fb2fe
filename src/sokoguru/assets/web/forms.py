"""What is typed of an asset: when it comes, while it is there, when it leaves."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sokoguru.assets.vocabulary import (
    AssetDetails,
    AssetKind,
    Condition,
    DisposalKind,
    EstimateFact,
    Funding,
    Method,
)
from sokoguru.assets.web.places import unit_names
from sokoguru.correspondence.queries import files
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO
from sokoguru.identity.web.doors import Door
from sokoguru.ledger.queries import chart
from sokoguru.ui.web.fields import DayField, MoneyField, until

MONEY = ("1101", "1102", "1103")
DEBTS = ("2201", "2701", "2702", "2801", "2802", "2803")
METHODS = [
    (Method.STRAIGHT_LINE.value, _("Garis lurus")),
    (Method.DECLINING.value, _("Saldo menurun")),
]
CONDITIONS = [
    (Condition.GOOD.value, _("Baik")),
    (Condition.LIGHT.value, _("Rusak ringan")),
    (Condition.HEAVY.value, _("Rusak berat")),
]


class DoorForm(forms.Form):
    """A form that knows whose co-operative it is; days are today at the latest."""

    def __init__(self, *args: Any, door: Door, **options: Any) -> None:
        super().__init__(*args, **options)
        self.door = door
        for name in ("on", "acquired_on"):
            if name in self.fields:
                until(self, name, door.today)
        if "unit" in self.fields:
            self.choose("unit", list(unit_names(door).items()))

    def choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        """What can be picked in a box."""
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def accounts(self, codes: tuple[str, ...]) -> list[tuple[str, str]]:
        """Those of the accounts that the chart has, with their names."""
        known = chart(cooperative_id=self.door.cooperative_id)
        return [(each.code, f"{each.code} {each.name}") for each in known if each.code in codes]


class RateMixin(forms.Form):
    """How an asset is depreciated."""

    method = forms.ChoiceField(
        label=_("Cara penyusutan"),
        choices=METHODS,
        initial=Method.STRAIGHT_LINE.value,
        widget=forms.RadioSelect,
        help_text=_("Tanah tidak disusutkan, apa pun yang dipilih di sini."),
    )
    rate = forms.DecimalField(
        label=_("Tarif saldo menurun setahun"),
        required=False,
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=2,
        localize=True,
        help_text=_("Kosongkan untuk dua kali tarif garis lurus."),
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )

    def rate_bps(self) -> int | None:
        """The rate in basis points, or None when it was left out."""
        rate = self.cleaned_data["rate"]
        return None if rate is None else int(rate * 100)


class ThingForm(DoorForm, RateMixin):
    """What is told of any asset that comes into the register."""

    name = forms.CharField(label=_("Nama aset"), max_length=160)
    kind = forms.ChoiceField(label=_("Jenis"), initial=AssetKind.EQUIPMENT.value)
    quantity = forms.IntegerField(
        label=_("Jumlah barang"),
        initial=1,
        min_value=1,
        max_value=1_000_000,
        help_text=_("Barang yang sama dapat dicatat sebagai satu kelompok."),
    )
    cost = MoneyField(
        label=_("Harga perolehan"), help_text=_("Seluruhnya, termasuk ongkos kirim dan pasang.")
    )
    life_months = forms.IntegerField(
        label=_("Umur manfaat"),
        required=False,
        min_value=0,
        max_value=1_200,
        help_text=_("Dalam bulan; 5 tahun adalah 60. Kosongkan untuk tanah."),
    )
    residual = MoneyField(
        label=_("Nilai sisa"),
        minimum=0,
        required=False,
        help_text=_("Taksiran harga jual di akhir umurnya."),
    )
    unit = forms.ChoiceField(label=_("Unit usaha"), required=False)
    place = forms.CharField(label=_("Tempat"), max_length=120, required=False)
    keeper = forms.CharField(label=_("Penanggung jawab"), max_length=120, required=False)
    serial = forms.CharField(label=_("Nomor seri"), max_length=80, required=False)
    document = forms.ChoiceField(label=_("Berkas"), required=False)
    memo = forms.CharField(label=_("Catatan"), max_length=300, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose("kind", [(kind.value, gettext(kind.label)) for kind in AssetKind])
        kept = files(cooperative_id=self.door.cooperative_id)
        named = [(str(each.document_id), each.details.title) for each in kept]
        self.choose("document", [("", "–"), *named])

    def details(self) -> AssetDetails:
        """What the register is told."""
        said = self.cleaned_data
        return AssetDetails(
            kind=AssetKind(said["kind"]),
            name=said["name"],
            cost=said["cost"],
            acquired_on=said.get("acquired_on"),
            quantity=said["quantity"],
            residual=said["residual"] or ZERO,
            life_months=said["life_months"] or 0,
            method=Method(said["method"]),
            rate_bps=self.rate_bps(),
            unit=said["unit"],
            place=said["place"],
            keeper=said["keeper"],
            serial=said["serial"],
            agreement=said.get("agreement", ""),
            clause=said.get("clause", ""),
            document_id=UUID(said["document"]) if said["document"] else None,
            memo=said["memo"],
        )


class AssetForm(ThingForm):
    """An asset that is bought."""

    paid_from = forms.ChoiceField(
        label=_("Dibayar dari"),
        help_text=_("Hibah barang dicatat di halaman hibah, bukan di sini."),
    )
    on = DayField(label=_("Tanggal perolehan"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose("paid_from", self.accounts((*MONEY, *DEBTS)))


class TakeOverForm(ThingForm):
    """An asset that the books carry already."""

    accumulated = MoneyField(
        label=_("Akumulasi penyusutan"),
        minimum=0,
        required=False,
        help_text=_("Yang sudah tercatat di buku sampai hari pengambilalihan."),
    )
    acquired_on = DayField(label=_("Tanggal perolehan"))
    on = DayField(
        label=_("Diambil alih per"),
        help_text=_("Penyusutan dari daftar ini mulai sesudah hari itu."),
    )
    funding = forms.ChoiceField(label=_("Dibiayai"), initial=Funding.OWN.value)
    agreement = forms.CharField(label=_("Perjanjian hibah"), max_length=200, required=False)
    clause = forms.CharField(
        label=_("Klausul tanpa penyusutan"),
        max_length=300,
        required=False,
        help_text=_("Hanya untuk hibah: kutip klausul yang menyatakan aset tidak disusutkan."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose("funding", [(each.value, gettext(each.label)) for each in Funding])


class CheckForm(DoorForm):
    """Somebody looked at the asset."""

    on = DayField(label=_("Tanggal"))
    condition = forms.ChoiceField(label=_("Kondisi"), choices=CONDITIONS, widget=forms.RadioSelect)
    checked_by = forms.CharField(label=_("Diperiksa oleh"), max_length=120)
    remark = forms.CharField(label=_("Catatan"), max_length=300, required=False)
    next_due = DayField(label=_("Pemeriksaan berikutnya"), required=False)


class MoveForm(DoorForm):
    """The asset is elsewhere, or somebody else keeps it."""

    on = DayField(label=_("Mulai tanggal"))
    unit = forms.ChoiceField(label=_("Unit usaha"), required=False)
    place = forms.CharField(label=_("Tempat"), max_length=120, required=False)
    keeper = forms.CharField(label=_("Penanggung jawab"), max_length=120, required=False)
    remark = forms.CharField(label=_("Catatan"), max_length=300, required=False)


class EstimateForm(DoorForm, RateMixin):
    """Another life, residual value or method from a month on."""

    from_month = DayField(
        label=_("Mulai bulan"), help_text=_("Hari mana pun di bulan itu; berlaku seluruh bulan.")
    )
    life_months = forms.IntegerField(
        label=_("Sisa umur manfaat"),
        required=False,
        min_value=0,
        max_value=1_200,
        help_text=_("Dalam bulan, dihitung dari bulan itu."),
    )
    residual = MoneyField(label=_("Nilai sisa"), minimum=0, required=False)
    agreement = forms.CharField(label=_("Perjanjian hibah"), max_length=200, required=False)
    clause = forms.CharField(
        label=_("Klausul tanpa penyusutan"),
        max_length=300,
        required=False,
        help_text=_("Hanya untuk hibah: kutip klausul yang menyatakan aset tidak disusutkan."),
    )
    reason = forms.CharField(label=_("Alasan"), max_length=300)

    def estimate(self) -> EstimateFact:
        """What the register is told."""
        said = self.cleaned_data
        return EstimateFact(
            from_month=Month.of(said["from_month"]),
            residual=said["residual"] or ZERO,
            life_months=said["life_months"] or 0,
            method=Method(said["method"]),
            rate_bps=self.rate_bps() or 0,
            agreement=said["agreement"],
            clause=said["clause"],
            reason=said["reason"],
        )


class DisposalForm(DoorForm):
    """The asset, or some pieces of it, leave."""

    kind = forms.ChoiceField(label=_("Cara pelepasan"), widget=forms.RadioSelect)
    on = DayField(label=_("Tanggal"))
    quantity = forms.IntegerField(label=_("Jumlah barang"), min_value=1, max_value=1_000_000)
    proceeds = MoneyField(
        label=_("Hasil penjualan"), required=False, help_text=_("Hanya bila dijual.")
    )
    money = forms.ChoiceField(label=_("Masuk ke"), required=False)
    decision = forms.CharField(
        label=_("Keputusan"),
        max_length=160,
        help_text=_("Nomor keputusan rapat anggota atau rapat pengurus."),
    )
    reason = forms.CharField(label=_("Catatan"), max_length=300, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose("kind", [(kind.value, gettext(kind.label)) for kind in DisposalKind])
        self.choose("money", [("", "–"), *self.accounts(MONEY)])
