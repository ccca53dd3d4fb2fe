"""What is typed at the register desk."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sokoguru.areas.web.fields import AreaField
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.vocabulary import EntryDraft, Level, RegisterEntry
from sokoguru.registry.web.labels import LEVELS
from sokoguru.ui.web.fields import DayField, MoneyField

STATUS = [("aktif", _("Aktif")), ("tidak", _("Tidak aktif"))]
_FIRST_YEAR, _LAST_YEAR = 1945, 2200


class EntryForm(forms.Form):
    """An entry as a person writes it; what is not known stays empty."""

    name = forms.CharField(label=_("Nama"), max_length=200)
    nik = forms.CharField(
        label=_("NIK koperasi"),
        max_length=30,
        required=False,
        help_text=_("10 sampai 20 angka dari sertifikat NIK."),
    )
    area_code = AreaField(
        label=_("Kode wilayah"), help_text=_("Kode Kemendagri, misalnya 33.22.01.2001.")
    )
    level = forms.ChoiceField(label=_("Tingkat"), choices=[(k.value, v) for k, v in LEVELS.items()])
    legal_number = forms.CharField(label=_("Nomor badan hukum"), max_length=100, required=False)
    legal_on = DayField(label=_("Tanggal badan hukum"), required=False)
    deed_number = forms.CharField(label=_("Nomor akta"), max_length=100, required=False)
    deed_on = DayField(label=_("Tanggal akta"), required=False)
    founded_on = DayField(label=_("Berdiri"), required=False)
    last_rat_year = forms.IntegerField(
        label=_("Tahun RAT terakhir"),
        min_value=_FIRST_YEAR,
        max_value=_LAST_YEAR,
        required=False,
    )
    member_count = forms.IntegerField(
        label=_("Jumlah anggota"), min_value=0, max_value=50_000_000, required=False
    )
    turnover = MoneyField(label=_("Volume usaha setahun"), required=False, minimum=0)
    assets = MoneyField(label=_("Aset"), required=False, minimum=0)
    address = forms.CharField(label=_("Alamat"), max_length=300, required=False)
    phone = forms.CharField(label=_("Telepon"), max_length=30, required=False)
    reason = forms.CharField(
        label=_("Dasar keterangan"),
        max_length=200,
        help_text=_("Dari mana keterangan ini: surat, kunjungan, laporan RAT."),
    )

    def draft(self) -> EntryDraft:
        """What was typed, as a value."""
        typed: dict[str, Any] = {
            key: value
            for key, value in self.cleaned_data.items()
            if key not in ("reason", "status")
        }
        typed["level"] = Level(typed["level"])
        return EntryDraft(**typed)


class NewEntryForm(EntryForm):
    """A new entry has its first status."""

    status = forms.ChoiceField(
        label=_("Status"), choices=STATUS, initial="aktif", widget=forms.RadioSelect
    )


class StatusForm(forms.Form):
    """Active or not, since when, and why."""

    on = DayField(label=_("Sejak"))
    reason = forms.CharField(label=_("Alasan"), max_length=200)


class NoteForm(forms.Form):
    """What was compared."""

    note = forms.CharField(
        label=_("Yang dicocokkan"),
        max_length=200,
        required=False,
        help_text=_("Misalnya akta dan sertifikat NIK."),
    )


class GroupsForm(forms.Form):
    """The groups that the co-operative serves, an open list."""

    groups = forms.CharField(
        label=_("Kelompok yang dilayani"),
        max_length=600,
        required=False,
        help_text=_("Pisahkan dengan koma: petani, peternak sapi, pengrajin, dan sejenisnya."),
    )


class FileForm(forms.Form):
    """A register file."""

    file = forms.FileField(
        label=_("Berkas .csv atau .xlsx"),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
    )


def explain(form: forms.Form, refusal: Refusal) -> None:
    """Write a refusal beside its field."""
    field = refusal.field or ""
    form.add_error(field if field in form.fields else None, refusal.sentence)


def initial_of(entry: RegisterEntry) -> dict[str, Any]:
    """What stands in an entry, for its form."""
    names = [name for name in EntryForm.base_fields if name not in ("reason", "level")]
    return {name: getattr(entry, name) for name in names} | {"level": entry.level.value}
