"""What is typed for each act of trade; a form's cleaned values are the operation's arguments."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sokoguru.trade.calculations.journals import CONSIGNMENT_PAYABLE, MEMBER_RECEIVABLE
from sokoguru.trade.queries import payables
from sokoguru.trade.vocabulary import MoneyAccount, Payment, TaxKind
from sokoguru.trade.web.act_form import MONEY, ActForm, MemberForm, MoneyForm
from sokoguru.trade.web.people import MemberField
from sokoguru.ui.web.fields import MoneyField

PAYMENTS = [
    (Payment.CASH.value, _("Tunai")),
    (Payment.BANK.value, _("Bank")),
    (Payment.CREDIT.value, _("Kredit")),
]
TAXES = [
    (TaxKind.CORPORATE.value, _("PPh badan")),
    (TaxKind.FINAL.value, _("PPh final UMKM")),
]


class SaleForm(MemberForm):
    """Goods or services sold to a member or to somebody else."""

    order = ("unit", "on", "member", "buyer_name", "amount", "payment", "cost", "memo")

    unit = forms.ChoiceField(label=_("Unit usaha"))
    member = MemberField(
        required=False,
        help_text=_("Ketik nama atau nomor, lalu pilih. Kosongkan untuk bukan anggota."),
    )
    buyer_name = forms.CharField(label=_("Pembeli bukan anggota"), max_length=120, required=False)
    amount = MoneyField(label=_("Harga jual"))
    cost = MoneyField(
        label=_("Harga pokok"),
        required=False,
        minimum=0,
        help_text=_("Kosong: dihitung dari margin unit."),
    )
    payment = forms.ChoiceField(
        label=_("Cara bayar"),
        choices=PAYMENTS,
        initial=Payment.CASH.value,
        widget=forms.RadioSelect,
    )

    def clean_payment(self) -> Payment:
        return Payment(self.cleaned_data["payment"])


class ConsignmentForm(MemberForm, MoneyForm):
    """Goods sold on a member's behalf; the commission is the co-op's."""

    order = ("unit", "on", "member", "gross", "fee", "money", "memo")
    halves = frozenset({"unit", "on", "gross", "fee"})
    open_account = CONSIGNMENT_PAYABLE

    unit = forms.ChoiceField(label=_("Unit usaha"))
    member = MemberField(label=_("Anggota pemilik barang"))
    gross = MoneyField(label=_("Harga jual"))
    fee = MoneyField(label=_("Komisi koperasi"), minimum=0)


class PayoutForm(MemberForm, MoneyForm):
    """What a member is paid for goods sold on his behalf."""

    order = ("unit", "on", "member", "amount", "money", "memo")
    open_account = CONSIGNMENT_PAYABLE

    unit = forms.ChoiceField(label=_("Unit usaha"))
    member = MemberField(label=_("Anggota pemilik barang"))
    amount = MoneyField(label=_("Jumlah uang"))


class CollectionForm(MemberForm, MoneyForm):
    """What a member pays of what he owes."""

    order = ("member", "amount", "money", "on", "memo")
    halves = frozenset({"on", "memo"})
    open_account = MEMBER_RECEIVABLE

    member = MemberField()
    amount = MoneyField(label=_("Jumlah uang"))


class SettleForm(MoneyForm):
    """What somebody who is no member pays of one sale on credit."""

    order = ("amount", "money", "on", "memo")
    halves = frozenset({"on", "memo"})

    amount = MoneyField(label=_("Jumlah uang"))


class SupplierNameField(forms.CharField):
    """A supplier by name; the browser offers the ones who are owed something."""

    LIST = "suppliers"

    def __init__(self) -> None:
        offered = forms.TextInput(attrs={"list": self.LIST, "autocomplete": "off"})
        super().__init__(label=_("Pemasok"), max_length=120, widget=offered)


class SupplierNames:
    """The names that the box of a supplier offers."""

    cooperative_id: int

    def suppliers(self) -> list[str]:
        """Whom the co-op owes."""
        return list(payables(cooperative_id=self.cooperative_id))


class PurchaseForm(SupplierNames, ActForm):
    """Goods bought for a unit."""

    order = ("unit", "on", "supplier", "amount", "payment", "memo")

    unit = forms.ChoiceField(label=_("Unit usaha"))
    supplier = SupplierNameField()
    amount = MoneyField(label=_("Jumlah uang"))
    payment = forms.ChoiceField(
        label=_("Cara bayar"),
        choices=PAYMENTS,
        initial=Payment.CASH.value,
        widget=forms.RadioSelect,
    )

    def clean_payment(self) -> Payment:
        return Payment(self.cleaned_data["payment"])


class SupplierForm(SupplierNames, MoneyForm):
    """A supplier is paid what is owed to him."""

    order = ("supplier", "amount", "money", "on", "memo")
    halves = frozenset({"on", "memo"})

    supplier = SupplierNameField()
    amount = MoneyField(label=_("Jumlah uang"))


class ExpenseForm(MoneyForm):
    """A cost of the co-op; what it was for is always said."""

    order = ("code", "unit", "amount", "money", "payee", "on", "memo")
    halves = frozenset({"code", "unit", "payee", "on"})

    code = forms.ChoiceField(label=_("Jenis beban"))
    unit = forms.ChoiceField(
        label=_("Unit usaha"),
        required=False,
        help_text=_("Kosongkan untuk beban bersama seluruh koperasi."),
    )
    payee = forms.CharField(label=_("Dibayarkan kepada"), max_length=120, required=False)
    amount = MoneyField(label=_("Jumlah uang"))
    memo = forms.CharField(label=_("Keterangan"), max_length=200)

    def arguments(self) -> dict[str, Any]:
        told = super().arguments()
        return {**told, "unit": told["unit"] or None}

    def _units(self) -> list[tuple[str, str]]:
        return [("", gettext("Seluruh koperasi")), *super()._units()]


class TaxForm(ActForm):
    """Income tax of the co-op, booked as an amount with its own label."""

    order = ("kind", "on", "amount", "memo")
    halves = frozenset({"kind", "on"})

    kind = forms.ChoiceField(label=_("Jenis pajak"), choices=TAXES)
    amount = MoneyField(label=_("Jumlah uang"))
    memo = forms.CharField(
        label=_("Nama pajak di laporan"), max_length=200, help_text=_("Misalnya PPh badan 2026.")
    )

    def clean_kind(self) -> TaxKind:
        return TaxKind(self.cleaned_data["kind"])


class TaxPaymentForm(MoneyForm):
    """Tax paid to the state."""

    order = ("amount", "money", "on", "memo")
    halves = frozenset({"on", "memo"})

    amount = MoneyField(label=_("Jumlah uang"))


class TransferForm(ActForm):
    """Money carried from one place to the other."""

    order = ("source", "target", "amount", "on", "memo")
    halves = frozenset({"source", "target", "on", "memo"})

    source = forms.ChoiceField(label=_("Dari"), choices=MONEY)
    target = forms.ChoiceField(label=_("Ke"), choices=MONEY, initial=MoneyAccount.BANK.value)
    amount = MoneyField(label=_("Jumlah uang"))

    def clean_source(self) -> MoneyAccount:
        return MoneyAccount(self.cleaned_data["source"])

    def clean_target(self) -> MoneyAccount:
        return MoneyAccount(self.cleaned_data["target"])


class ReturnForm(ActForm):
    """What comes back of a sale."""

    order = ("amount", "on", "memo")
    halves = frozenset({"on", "memo"})

    amount = MoneyField(label=_("Harga jual yang dikembalikan"))
