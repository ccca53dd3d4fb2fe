"""What is typed for each act of trade; a form's cleaned values are the operation's arguments."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sokoguru.cooperatives.queries import units
from sokoguru.ledger.queries import chart
from sokoguru.members.queries import member_by_number
from sokoguru.trade.calculations.journals import SELLING_KINDS
from sokoguru.trade.vocabulary import MoneyAccount, Payment, TaxKind
from sokoguru.ui.web.fields import DayField, MoneyField

MONEY = [(MoneyAccount.CASH.value, _("Kas")), (MoneyAccount.BANK.value, _("Bank"))]
PAYMENTS = [
    (Payment.CASH.value, _("Tunai")),
    (Payment.BANK.value, _("Bank")),
    (Payment.CREDIT.value, _("Kredit")),
]
TAXES = [
    (TaxKind.CORPORATE.value, _("PPh badan")),
    (TaxKind.FINAL.value, _("PPh final UMKM")),
]
COST_CLASSES = ("61", "62", "71", "52")


class ActForm(forms.Form):
    """Every act has a day and says what it was."""

    on = DayField(label=_("Tanggal"))
    memo = forms.CharField(label=_("Keterangan"), max_length=200)

    def __init__(self, *args: Any, cooperative_id: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self.cooperative_id = cooperative_id
        self.order_fields([name for name in self.fields if name not in ("on", "memo")])
        if "unit" in self.fields:
            self._choose("unit", self._units())
        if "code" in self.fields:
            self._choose("code", self._costs())

    def arguments(self) -> dict[str, Any]:
        """What the operation is told."""
        return dict(self.cleaned_data)

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def _units(self) -> list[tuple[str, str]]:
        known = units(cooperative_id=self.cooperative_id)
        return [(unit.code, unit.name) for unit in known if unit.kind in SELLING_KINDS]

    def _costs(self) -> list[tuple[str, str]]:
        known = chart(cooperative_id=self.cooperative_id)
        return [
            (account.code, f"{account.code} {account.name}")
            for account in known
            if account.code.startswith(COST_CLASSES)
        ]


class MemberField(forms.CharField):
    """A member by his number; cleans to the number, and the form looks him up."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label=_("Nomor anggota"),
            max_length=30,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
            **options,
        )


class MemberForm(ActForm):
    """An act with a member: his number is typed, the operation gets his id."""

    def clean_member(self) -> Any:
        number = self.cleaned_data["member"].strip()
        if not number:
            return None
        found = member_by_number(cooperative_id=self.cooperative_id, number=number)
        if found is None:
            raise forms.ValidationError(
                _("Nomor anggota itu tidak ada. Periksa di daftar anggota.")
            )
        return found.id

    def arguments(self) -> dict[str, Any]:
        told = super().arguments()
        told["member_id"] = told.pop("member")
        return told


class SaleForm(MemberForm):
    """Goods or services sold to a member or to somebody else."""

    unit = forms.ChoiceField(label=_("Unit usaha"))
    member = MemberField(required=False, help_text=_("Kosongkan untuk pembeli bukan anggota."))
    buyer_name = forms.CharField(label=_("Pembeli bukan anggota"), max_length=120, required=False)
    amount = MoneyField(label=_("Harga jual"))
    cost = MoneyField(
        label=_("Harga pokok"),
        required=False,
        minimum=0,
        help_text=_("Kosongkan bila unit memakai margin tetap."),
    )
    payment = forms.ChoiceField(
        label=_("Cara bayar"),
        choices=PAYMENTS,
        initial=Payment.CASH.value,
        widget=forms.RadioSelect,
    )

    def clean_payment(self) -> Payment:
        return Payment(self.cleaned_data["payment"])


class MoneyForm(ActForm):
    """Money that comes from or goes to cash or the bank."""

    money = forms.ChoiceField(
        label=_("Lewat"), choices=MONEY, initial=MoneyAccount.CASH.value, widget=forms.RadioSelect
    )

    def clean_money(self) -> MoneyAccount:
        return MoneyAccount(self.cleaned_data["money"])


class ConsignmentForm(MemberForm, MoneyForm):
    """Goods sold on a member's behalf; the commission is the co-op's."""

    unit = forms.ChoiceField(label=_("Unit usaha"))
    member = MemberField()
    gross = MoneyField(label=_("Harga jual"))
    fee = MoneyField(label=_("Komisi koperasi"), minimum=0)


class PayoutForm(MemberForm, MoneyForm):
    """What a member is paid for goods sold on his behalf."""

    unit = forms.ChoiceField(label=_("Unit usaha"))
    member = MemberField()
    amount = MoneyField(label=_("Jumlah"))


class CollectionForm(MemberForm, MoneyForm):
    """What a member pays of what he owes."""

    member = MemberField()
    amount = MoneyField(label=_("Jumlah"))


class PurchaseForm(ActForm):
    """Goods bought for a unit."""

    unit = forms.ChoiceField(label=_("Unit usaha"))
    supplier = forms.CharField(label=_("Pemasok"), max_length=120)
    amount = MoneyField(label=_("Jumlah"))
    payment = forms.ChoiceField(
        label=_("Cara bayar"),
        choices=PAYMENTS,
        initial=Payment.CASH.value,
        widget=forms.RadioSelect,
    )

    def clean_payment(self) -> Payment:
        return Payment(self.cleaned_data["payment"])


class SupplierForm(MoneyForm):
    """A supplier is paid what is owed to him."""

    supplier = forms.CharField(label=_("Pemasok"), max_length=120)
    amount = MoneyField(label=_("Jumlah"))


class ExpenseForm(MoneyForm):
    """A cost of the co-op."""

    code = forms.ChoiceField(label=_("Jenis beban"))
    payee = forms.CharField(label=_("Dibayarkan kepada"), max_length=120, required=False)
    amount = MoneyField(label=_("Jumlah"))

    def arguments(self) -> dict[str, Any]:
        return {**super().arguments(), "unit": None}


class TaxForm(ActForm):
    """Income tax of the co-op, booked as an amount with its own label."""

    kind = forms.ChoiceField(label=_("Jenis pajak"), choices=TAXES)
    amount = MoneyField(label=_("Jumlah"))

    def clean_kind(self) -> TaxKind:
        return TaxKind(self.cleaned_data["kind"])


class TaxPaymentForm(MoneyForm):
    """Tax paid to the state."""

    amount = MoneyField(label=_("Jumlah"))


class TransferForm(ActForm):
    """Money carried from one place to the other."""

    source = forms.ChoiceField(label=_("Dari"), choices=MONEY)
    target = forms.ChoiceField(label=_("Ke"), choices=MONEY, initial=MoneyAccount.BANK.value)
    amount = MoneyField(label=_("Jumlah"))

    def clean_source(self) -> MoneyAccount:
        return MoneyAccount(self.cleaned_data["source"])

    def clean_target(self) -> MoneyAccount:
        return MoneyAccount(self.cleaned_data["target"])


class ReturnForm(ActForm):
    """What comes back of a sale."""

    amount = MoneyField(label=_("Harga jual yang dikembalikan"))
