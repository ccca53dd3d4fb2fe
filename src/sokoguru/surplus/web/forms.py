"""What people type on the pages of SHU."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sokoguru.cooperatives.calculations.checks import percent
from sokoguru.cooperatives.vocabulary import WHOLE_BPS, Subject
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.web.resolutions import ResolutionForm
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.surplus.calculations.percentages import read_bps
from sokoguru.surplus.vocabulary import (
    FUND_ACCOUNTS,
    HEAD_LABELS,
    Head,
    MeetingChoice,
    PayoutKind,
    PayoutMethod,
)
from sokoguru.ui.web.fields import DayField, MoneyField


def explain(form: forms.Form, refusal: Refusal) -> None:
    """Write a refusal beside its field, or above the form when it has none."""
    field = refusal.field if refusal.field in form.fields else None
    form.add_error(field, refusal.sentence)


PERCENTAGES = (*(head.value for head in Head), "usaha")


class DecisionForm(ResolutionForm):
    """The resolution, and percentages where the meeting chose others for this year."""

    subject = Subject.SURPLUS
    usaha = forms.CharField(label=_("Jasa usaha (% dari jasa anggota)"), required=False)
    goods = forms.BooleanField(
        label=_("Rapat mengizinkan pembayaran dengan barang bagi anggota yang setuju"),
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for head in Head:
            self.fields[head.value] = forms.CharField(
                label=_(HEAD_LABELS[head]), required=False, max_length=7
            )

    def clean(self) -> dict[str, Any]:
        """Say at each box what is wrong with its percentage, and when together they miss 100."""
        said = super().clean() or self.cleaned_data
        found = {name: self._bps(name) for name in PERCENTAGES if said.get(name, "").strip()}
        usaha = found.pop("usaha", None)
        if usaha is not None and not 0 <= usaha <= WHOLE_BPS:
            self.add_error("usaha", _("Tulis persen dari 0 sampai 100, misalnya 70 atau 72,5."))
        shares = [bps for bps in found.values() if bps is not None]
        if shares and len(shares) == len(found) and sum(shares) != WHOLE_BPS:
            sentence = _("Semua pos bersama berjumlah %(total)s persen. Ubah sampai tepat 100.")
            self.add_error(None, sentence % {"total": percent(sum(shares))})
        return said

    def _bps(self, name: str) -> int | None:
        try:
            return read_bps(self.cleaned_data[name].strip(), name=str(self.fields[name].label))
        except Refusal as refusal:
            self.add_error(name, refusal.sentence)
            return None

    def shares(self) -> list[forms.BoundField]:
        """The boxes of the heads, for the page."""
        return [self[head.value] for head in Head]

    def choice(self) -> MeetingChoice:
        """What the meeting chose otherwise; refuses percentages that cannot be read."""
        said = self.cleaned_data
        typed = {head: said[head.value].strip() for head in Head}
        shares = {head: read_bps(text, name=head.value) for head, text in typed.items() if text}
        usaha = said["usaha"].strip()
        return MeetingChoice(
            shares_bps=shares or None,
            usaha_bps=read_bps(usaha, name="jasa_usaha") if usaha else None,
            payout=PayoutKind.CASH_OR_GOODS if said["goods"] else None,
        )


class ReasonForm(forms.Form):
    """Why something is taken back."""

    reason = forms.CharField(label=_("Alasan"), max_length=300)


class PayForm(forms.Form):
    """How one member is paid."""

    method = forms.ChoiceField(
        label=_("Cara bayar"),
        choices=[(method.value, _(method.label)) for method in PayoutMethod],
        initial=PayoutMethod.CASH.value,
        widget=forms.RadioSelect,
    )
    on = DayField(label=_("Tanggal"))
    remark = forms.CharField(
        label=_("Catatan"),
        max_length=200,
        required=False,
        help_text=_("Rekening tujuan, atau barang yang diserahkan."),
    )
    consent = forms.CharField(
        label=_("Bukti persetujuan anggota"),
        max_length=200,
        required=False,
        help_text=_("Hanya bila tidak dibayar dengan uang: nomor surat persetujuannya."),
    )


class RunForm(forms.Form):
    """A run over everybody who is still owed."""

    method = forms.ChoiceField(
        label=_("Cara bayar"),
        choices=[
            (PayoutMethod.CASH.value, _("Tunai")),
            (PayoutMethod.TRANSFER.value, _("Transfer bank")),
        ],
        initial=PayoutMethod.CASH.value,
    )
    on = DayField(label=_("Tanggal"))


class SpendForm(forms.Form):
    """Money taken from a fund."""

    head = forms.ChoiceField(
        label=_("Dana"), choices=[(head.value, _(HEAD_LABELS[head])) for head in FUND_ACCOUNTS]
    )
    amount = MoneyField(label=pgettext_lazy("uang", "Jumlah"))
    money = forms.ChoiceField(
        label=_("Dibayar dari"),
        choices=[(MoneyAccount.CASH.value, _("Kas")), (MoneyAccount.BANK.value, _("Bank"))],
    )
    purpose = forms.CharField(label=_("Untuk apa"), max_length=200)
    evidence = forms.CharField(
        label=_("Bukti"),
        max_length=200,
        help_text=_("Nomor keputusan, kuitansi, atau berita acara."),
    )
    member = forms.CharField(label=_("Nomor anggota yang dibantu"), max_length=30, required=False)
    on = DayField(label=_("Tanggal"))
