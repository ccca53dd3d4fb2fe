"""The acts of trade as pages: each is a form, an operation and the words around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.foundation.label import Label
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.trade import operations as trade
from sokoguru.trade.queries import document, rest_of_sale, returned_of
from sokoguru.trade.vocabulary import DocumentKind, TradeDocument, TradeReceipt
from sokoguru.trade.web import asides, forms
from sokoguru.trade.web.act_form import ActForm, MemberForm
from sokoguru.trade.web.people import typed_in
from sokoguru.ui.web.fields import until


@dataclass(frozen=True)
class Act:
    """One page: its name in the address, its words, who may do it, what is typed, what is done."""

    name: str
    title: Label
    button: Label
    duty: Duty
    form: type[ActForm]
    operation: Callable[..., TradeReceipt]
    beside: asides.Beside = asides.nothing


ACTS = (
    Act("sale", Label("Penjualan"), Label("Catat penjualan"), Duty.SELL, forms.SaleForm,
        trade.record_sale, asides.beside_sale),
    Act("consignment", Label("Titip jual"), Label("Catat penjualan titipan"), Duty.SELL,
        forms.ConsignmentForm, trade.record_consigned_sale, asides.beside_consignment),
    Act("collection", Label("Pelunasan piutang"), Label("Terima pembayaran"), Duty.RECEIVE_MONEY,
        forms.CollectionForm, trade.receive_payment_of_receivable, asides.beside_collection),
    Act("payout", Label("Bayar titip jual"), Label("Bayarkan"), Duty.PAY_MONEY,
        forms.PayoutForm, trade.pay_out_consignment, asides.beside_consignment),
    Act("purchase", Label("Pembelian"), Label("Catat pembelian"), Duty.PAY_MONEY,
        forms.PurchaseForm, trade.record_purchase, asides.beside_suppliers),
    Act("supplier", Label("Bayar pemasok"), Label("Bayarkan"), Duty.PAY_MONEY,
        forms.SupplierForm, trade.pay_supplier, asides.beside_suppliers),
    Act("expense", Label("Biaya"), Label("Bayar biaya"), Duty.PAY_MONEY, forms.ExpenseForm,
        trade.pay_expense),
    Act("tax", Label("Pajak penghasilan"), Label("Catat pajak"), Duty.POST_JOURNAL,
        forms.TaxForm, trade.book_income_tax),
    Act("tax_payment", Label("Setor pajak"), Label("Setorkan"), Duty.PAY_MONEY,
        forms.TaxPaymentForm, trade.pay_tax),
    Act("transfer", Label("Pindah uang"), Label("Pindahkan"), Duty.PAY_MONEY,
        forms.TransferForm, trade.transfer_money),
)  # fmt: skip
RETURN = Act("return", Label("Retur penjualan"), Label("Catat retur"), Duty.SELL,
    forms.ReturnForm, trade.record_sale_return)  # fmt: skip
SETTLE = Act("settle", Label("Pelunasan penjualan"), Label("Terima pembayaran"),
    Duty.RECEIVE_MONEY, forms.SettleForm, trade.receive_payment_of_receivable)  # fmt: skip

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
    sale = _sale(door, sale_id)
    before = returned_of(cooperative_id=door.cooperative_id, sale_id=sale.id)
    facts = {"sale": sale, "before": before, "rest": sale.amount - before}
    return perform(request, door, RETURN, facts=facts, sale_id=sale_id)


@cooperative_page(Duty.RECEIVE_MONEY)
def settle_page(request: HttpRequest, door: Door, sale_id: UUID) -> HttpResponse:
    """Receive what somebody who is no member owes of one sale on credit."""
    sale = _sale(door, sale_id)
    rest = rest_of_sale(cooperative_id=door.cooperative_id, sale=sale)
    if sale.member_id is not None:
        raise Http404
    facts = {"sale": sale, "before": sale.amount - rest, "rest": rest, "suggested": rest or ""}
    return perform(request, door, SETTLE, facts=facts, sale_id=sale_id)


def perform(
    request: HttpRequest,
    door: Door,
    act: Act,
    *,
    facts: dict[str, Any] | None = None,
    **about: Any,
) -> HttpResponse:
    """Show the form; once it is right, do the act and lead to its receipt."""
    form = act.form(
        request.POST or None,
        initial=_initial(request, door, facts or {}),
        cooperative_id=door.cooperative_id,
    )
    until(form, "on", door.today)
    if isinstance(form, MemberForm) and request.headers.get("HX-Request"):
        picker = form.found(request.GET.get("q", ""))
        return render(request, "trade/act.html#found", {"picker": picker})
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
            messages.success(request, _("Tercatat dengan bukti %s.") % receipt.number)
            slug = door.cooperative.slug
            return redirect("trade:receipt", slug=slug, entry_id=receipt.entry.id)
    shown = {"act": act, "form": form, "asides": act.beside(door), **(facts or {})}
    return render(request, "trade/act.html", shown, status=422 if form.errors else 200)


def _initial(request: HttpRequest, door: Door, facts: dict[str, Any]) -> dict[str, Any]:
    """Today, what is left of a sale, and what a link or a search without script brought along."""
    brought = {name: value for name, value in request.GET.items() if "\x00" not in value}
    usual = {"on": door.today, "amount": facts.get("suggested", "")}
    return {**usual, **brought, "member": typed_in(brought)}


def _sale(door: Door, sale_id: UUID) -> TradeDocument:
    found = document(cooperative_id=door.cooperative_id, document_id=sale_id)
    if found is None or found.kind is not DocumentKind.SALE:
        raise Http404
    return found
