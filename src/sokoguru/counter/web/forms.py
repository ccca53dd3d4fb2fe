"""What is typed at the counter."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sokoguru.counter.vocabulary import ImportKind
from sokoguru.foundation.refusal import Refusal
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.ui.web.fields import DayField, MoneyField

MONEY = [(MoneyAccount.CASH.value, _("Kas")), (MoneyAccount.BANK.value, _("Bank"))]


def explain(form: forms.Form, refusal: Refusal, **places: str) -> None:
    """Write a refusal beside its field; `places` says which field of this form stands for it."""
    field = places.get(refusal.field or "", refusal.field)
    form.add_error(field if field in form.fields else None, refusal.sentence)


class MoneyForm(forms.Form):
    """Where money comes in or goes out, and when."""

    money = forms.ChoiceField(
        label=_("Lewat"), choices=MONEY, initial=MoneyAccount.CASH.value, widget=forms.RadioSelect
    )
    on = DayField(label=_("Tanggal"))


class ReceiveForm(MoneyForm):
    """Everything that a member pays in one visit; empty lines are left out."""

    pokok = MoneyField(label=_("Simpanan pokok"), required=False, minimum=0)
    wajib = MoneyField(label=_("Simpanan wajib"), required=False, minimum=0)
    sukarela = MoneyField(label=_("Simpanan sukarela"), required=False, minimum=0)
    piutang = MoneyField(label=_("Pelunasan piutang"), required=False, minimum=0)

    def start_at(self, name: str) -> None:
        """Let typing begin in this box."""
        self.fields[name].widget.attrs["autofocus"] = True


class WithdrawalForm(MoneyForm):
    """What a member takes out of simpanan sukarela."""

    amount = MoneyField(label=_("Jumlah penarikan"))


class JoinForm(MoneyForm):
    """A new member who stands at the counter; his consent is never ticked beforehand (S3-008)."""

    name = forms.CharField(label=_("Nama lengkap"), max_length=120)
    nik = forms.CharField(
        label=_("NIK"),
        max_length=20,
        help_text=_("16 angka di KTP."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    phone = forms.CharField(label=_("Nomor telepon"), max_length=30, required=False)
    address = forms.CharField(label=_("Alamat"), max_length=300, required=False)
    group = forms.ChoiceField(label=_("Kelompok simpanan wajib"))
    number = forms.CharField(
        label=_("Nomor anggota"),
        max_length=30,
        required=False,
        help_text=_("Kosongkan untuk nomor berikutnya."),
    )
    amount = MoneyField(label=_("Simpanan pokok yang diterima"))
    consent = forms.BooleanField(
        label=_("Pemohon sendiri yang mengajukan diri dan setuju datanya disimpan koperasi."),
        required=False,
    )

    def __init__(self, groups: list[str], *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.fields["group"].choices = [(group, group) for group in groups]  # type: ignore[attr-defined]


class ImportForm(forms.Form):
    """A file of an older register or book, and the day it speaks of."""

    kind = forms.ChoiceField(
        label=_("Isi berkas"),
        choices=[
            (ImportKind.MEMBERS.value, _("Daftar anggota")),
            (ImportKind.OPENING_BALANCES.value, _("Saldo awal")),
        ],
        initial=ImportKind.MEMBERS.value,
        widget=forms.RadioSelect,
    )
    on = DayField(label=_("Per tanggal"))
    against = forms.CharField(
        label=_("Akun lawan"),
        max_length=10,
        required=False,
        help_text=_("Hanya bila saldo awal berisi simpanan anggota saja, misalnya 1101."),
    )
    file = forms.FileField(label=_("Berkas Excel atau CSV"), required=False)
