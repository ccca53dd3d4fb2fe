"""The acts of trade as pages: each is a form, an operation and the words around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from sokoguru.foundation.label import Label
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.trade import operations as trade
from sokoguru.trade.vocabulary import TradeReceipt
from sokoguru.trade.web import forms


@dataclass(frozen=True)
class Act:
    """One page: its name in the address, its words, who may do it, what is typed, what is done."""

    name: str
    title: Label
    button: Label
    duty: Duty
    form: type[forms.ActForm]
    operation: Callable[..., TradeReceipt]


ACTS = (
    Act("sale", Label("Penjualan"), Label("Catat penjualan"), Duty.SELL, forms.SaleForm,
        trade.record_sale),
    Act("consignment", Label("Titip jual"), Label("Catat penjualan titipan"), Duty.SELL,
        forms.ConsignmentForm, trade.record_consigned_sale),
    Act("collection", Label("Pelunasan piutang"), Label("Terima pembayaran"), Duty.RECEIVE_MONEY,
        forms.CollectionForm, trade.receive_payment_of_receivable),
    Act("payout", Label("Bayar titip jual"), Label("Bayarkan"), Duty.PAY_MONEY,
        forms.PayoutForm, trade.pay_out_consignment),
    Act("purchase", Label("Pembelian"), Label("Catat pembelian"), Duty.PAY_MONEY,
        forms.PurchaseForm, trade.record_purchase),
    Act("supplier", Label("Bayar pemasok"), Label("Bayarkan"), Duty.PAY_MONEY,
        forms.SupplierForm, trade.pay_supplier),
    Act("expense", Label("Biaya"), Label("Bayar biaya"), Duty.PAY_MONEY, forms.ExpenseForm,
        trade.pay_expense),
    Act("tax", Label("Pajak penghasilan"), Label("Catat pajak"), Duty.POST_JOURNAL,
        forms.TaxForm, trade.book_income_tax),
    Act("tax_payment", Label("Setor pajak"), Label("Setorkan"), Duty.PAY_MONEY,
        forms.TaxPaymentForm, trade.pay_tax),
    Act("transfer", Label("Pindah uang"), Label("Pindahkan"), Duty.PAY_MONEY,
        forms.TransferForm, trade.transfer_money),
)  # fmt: skip
RETURN = Act(
    "return",
    Label("Retur penjualan"),
    Label("Catat retur"),
    Duty.SELL,
    forms.ReturnForm,
    trade.record_sale_return,
)

# Where a refusal speaks of something else than the form's field of the same name.
PLACES = {"member_id": "member", "sale_id": "amount", "sale": "amount", "cost": "cost"}


def page(act: Act) -> Callable[..., HttpResponseBase]:
    """The view of an act."""

    @cooperative_page(act.duty)
    def view(request: HttpRequest, door: Door) -> HttpResponse:
        return perform(request, door, act)

    return view


@cooperative_page(Duty.SELL)
def return_page(request: HttpRequest, door: Door, sale_id: UUID) -> HttpResponse:
    """Take back part of one sale."""
    return perform(request, door, RETURN, sale_id=sale_id)


def perform(request: HttpRequest, door: Door, act: Act, **about: Any) -> HttpResponse:
    """Show the form; once it is right, do the act and lead to its receipt."""
    form = act.form(
        request.POST or None,
        initial={"on": door.today},
        cooperative_id=door.cooperative_id,
    )
    if request.method == "POST" and form.is_valid():
        try:
            receipt = act.operation(
                cooperative_id=door.cooperative_id,
                key=read_key(request),
                by=door.actor,
                **about,
                **form.arguments(),
            )
        except Refusal as refusal:
            field = PLACES.get(refusal.field or "", refusal.field)
            form.add_error(field if field in form.fields else None, refusal.sentence)
        else:
            slug = door.cooperative.slug
            return redirect("trade:receipt", slug=slug, entry_id=receipt.entry.id)
    facts = {"act": act, "form": form}
    return render(request, "trade/act.html", facts, status=422 if form.errors else 200)
