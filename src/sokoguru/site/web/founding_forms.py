"""The forms of the founding wizard."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from sokoguru.cooperatives.vocabulary import CooperativeKind, UnitFact, UnitKind, VolumeItem
from sokoguru.identity.vocabulary import BOARD, Role
from sokoguru.site.vocabulary import KINDS, UNIT_KINDS, VOLUMES
from sokoguru.site.web.choices import choices_of
from sokoguru.ui.web.fields import DayField

LONGEST_SLUG = 50
LONGEST_CODE = 30
ONLY_LETTERS = {"invalid": _("Pakai huruf, angka dan tanda hubung saja, tanpa spasi.")}
ZONES = [
    ("Asia/Jakarta", _("WIB (Jakarta)")),
    ("Asia/Makassar", _("WITA (Makassar)")),
    ("Asia/Jayapura", _("WIT (Jayapura)")),
]
DEFAULT_UNITS = {
    CooperativeKind.CONSUMER: [("Toko", UnitKind.SHOP, [VolumeItem.SALES])],
    CooperativeKind.PRODUCER: [("Pemasaran hasil", UnitKind.MARKETING, [VolumeItem.CONSIGNMENT])],
    CooperativeKind.SERVICES: [("Layanan", UnitKind.SERVICE, [VolumeItem.SERVICES])],
    CooperativeKind.MARKETING: [("Pemasaran", UnitKind.MARKETING, [VolumeItem.CONSIGNMENT])],
    CooperativeKind.SAVINGS_LOAN: [("Kantor", UnitKind.OFFICE, [VolumeItem.SERVICES])],
    CooperativeKind.MULTI: [
        ("Toko", UnitKind.SHOP, [VolumeItem.SALES]),
        ("Layanan", UnitKind.SERVICE, [VolumeItem.SERVICES]),
    ],
}


class IdentityForm(forms.Form):
    """What stands in the deed, and where the co-op is found."""

    name = forms.CharField(
        label=_("Nama koperasi"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "organization", "data-slug-source": ""}),
        help_text=_("Seperti tertulis di akta pendirian."),
    )
    slug = forms.SlugField(
        label=_("Alamat singkat"),
        max_length=LONGEST_SLUG,
        required=False,
        error_messages=ONLY_LETTERS,
        widget=forms.TextInput(attrs={"autocapitalize": "none", "data-slug-target": ""}),
        help_text=_("Bagian alamat web, misalnya koperasi-sejahtera. Kosongkan agar diusulkan."),
    )
    kind = forms.ChoiceField(
        label=_("Jenis koperasi"), choices=choices_of(KINDS), initial=CooperativeKind.CONSUMER
    )
    legal_number = forms.CharField(
        label=_("Nomor badan hukum"),
        max_length=100,
        required=False,
        help_text=_("Boleh dikosongkan selama pengesahan masih berjalan."),
    )
    founded_on = DayField(label=_("Tanggal pendirian"))
    address = forms.CharField(label=_("Alamat kantor"), max_length=300, required=False)
    phone = forms.CharField(
        label=_("Telepon"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
    )
    timezone = forms.ChoiceField(label=_("Zona waktu"), choices=ZONES, initial="Asia/Jakarta")
    role = forms.ChoiceField(
        label=_("Jabatan Anda"),
        choices=[(role.value, _(role.label)) for role in Role if role in BOARD],
        initial=Role.BENDAHARA,
        help_text=_("Pengurus lain diangkat sesudah koperasi berdiri, di Pengaturan."),
    )

    def clean(self) -> dict[str, Any]:
        """Suggest the short address from the name where none was typed."""
        cleaned = super().clean() or {}
        cleaned["slug"] = (cleaned.get("slug") or suggest_slug(cleaned.get("name", ""))).lower()
        if not cleaned["slug"] and "slug" not in self.errors:
            self.add_error("slug", _("Alamat tidak dapat diusulkan dari nama itu. Isi sendiri."))
        return cleaned


class UnitForm(forms.Form):
    """One business unit, and what of its business counts as a member's volume."""

    name = forms.CharField(label=_("Nama unit"), max_length=100, required=False)
    kind = forms.ChoiceField(
        label=_("Jenis usaha"), choices=choices_of(UNIT_KINDS), initial=UnitKind.SHOP
    )
    counts = forms.MultipleChoiceField(
        label=_("Dihitung sebagai transaksi anggota"),
        choices=choices_of(VOLUMES),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


UnitFormSet = forms.formset_factory(UnitForm, extra=0, min_num=1, max_num=12, validate_max=True)


def suggest_slug(name: str) -> str:
    """A short address made of a name: `Koperasi Sejahtera` becomes `koperasi-sejahtera`."""
    return slugify(name)[:LONGEST_SLUG].strip("-").replace("_", "-")


def units_initial(kind: CooperativeKind) -> list[dict[str, Any]]:
    """The units that a co-op of this kind usually starts with."""
    return [
        {"name": name, "kind": unit_kind, "counts": [str(item) for item in counts]}
        for name, unit_kind, counts in DEFAULT_UNITS[kind]
    ]


def units_from(rows: forms.BaseFormSet[UnitForm]) -> tuple[UnitFact, ...]:
    """The units that the filled rows describe, each with a code made of its name."""
    units: dict[str, UnitFact] = {}
    for row in rows.forms:
        name = row.cleaned_data.get("name", "").strip()
        if not name:
            continue
        code = _free_code(name, units)
        units[code] = UnitFact(
            code=code,
            name=name,
            kind=UnitKind(row.cleaned_data["kind"]),
            counts=tuple(VolumeItem(item) for item in row.cleaned_data["counts"]),
        )
    return tuple(units.values())


def _free_code(name: str, taken: dict[str, UnitFact]) -> str:
    code = suggest_slug(name)[:LONGEST_CODE].strip("-") or "unit"
    place = 2
    free = code
    while free in taken:
        free, place = f"{code[: LONGEST_CODE - 3]}-{place}", place + 1
    return free


class NewUnitForm(UnitForm):
    """One more unit of a co-op that is already at work; it has a code of its own."""

    field_order = ["name", "code", "kind", "counts"]
    name = forms.CharField(label=_("Nama unit"), max_length=100)
    code = forms.SlugField(
        label=_("Kode"),
        max_length=LONGEST_CODE,
        error_messages=ONLY_LETTERS,
        help_text=_("Pendek, huruf kecil, misalnya toko-2. Dipakai di laporan dan berkas."),
        widget=forms.TextInput(attrs={"autocapitalize": "none"}),
    )
