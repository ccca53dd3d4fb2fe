"""Paying SHU: one member, everybody who is still owed, and the receipts."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.surplus import queries
from sokoguru.surplus.operations import (
    pay_run,
    pay_share,
    record_consent,
    take_back_payment,
)
from sokoguru.surplus.queries.papers import receipt_paper, unpaid_paper
from sokoguru.surplus.vocabulary import PayoutMethod, SlipFact, SurplusYear
from sokoguru.surplus.web.forms import PayForm, ReasonForm, RunForm, explain
from sokoguru.surplus.web.links import crumbs, page_number, page_url, pager
from sokoguru.surplus.web.slips import SIZE, determined_year, find_slip, pdf
from sokoguru.surplus.web.years import READERS
from sokoguru.ui.web.fields import until

MOST_ON_PAPER = 2_000


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Who is still owed and who was paid; the run over everybody."""
    found = _approved(door, year)
    form = RunForm(request.POST or None, initial={"on": door.today})
    until(form, "on", door.today)
    if request.method == "POST" and door.may(Duty.PAY_SURPLUS) and form.is_valid():
        try:
            paid = pay_run(
                cooperative_id=door.cooperative_id,
                year=year,
                method=PayoutMethod(form.cleaned_data["method"]),
                on=form.cleaned_data["on"],
                key=read_key(request),
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            said = ngettext(
                "SHU %(count)s anggota dibayar.", "SHU %(count)s anggota dibayar.", paid
            )
            messages.success(request, said % {"count": paid})
            return redirect(page_url(door, "payments", year=year))
    page = page_number(request.GET.get("hal", ""))
    facts = _lists(door, found, page) | {"form": form, "may_pay": door.may(Duty.PAY_SURPLUS)}
    return render(request, "surplus/payments.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.PAY_SURPLUS)
def pay(request: HttpRequest, door: Door, year: int, number: str) -> HttpResponse:
    """Pay one member."""
    found = _approved(door, year)
    _year, determined = determined_year(door, year)
    slip = find_slip(door, determined, number)
    form = PayForm(request.POST or None, initial={"on": door.today})
    until(form, "on", door.today)
    if request.method == "POST" and form.is_valid():
        try:
            payment_id = _paid(request, door, slip, form)
        except Refusal as refusal:
            explain(form, refusal)
        else:
            messages.success(request, _("SHU %(name)s dibayar.") % {"name": slip.member_name})
            return redirect(page_url(door, "receipt", year=year, payment_id=payment_id))
    facts = {
        "form": form,
        "slip": slip,
        "year": found,
        "crumbs": crumbs(door, year, _("Bayar %(name)s") % {"name": slip.member_name}),
    }
    return render(request, "surplus/pay.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.PAY_SURPLUS)
def take_back(request: HttpRequest, door: Door, year: int, number: str) -> HttpResponse:
    """Take a mistaken payment back."""
    found, determined = determined_year(door, year)
    slip = find_slip(door, determined, number)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            take_back_payment(
                cooperative_id=door.cooperative_id,
                slip_id=slip.id,
                reason=form.cleaned_data["reason"],
                on=door.today,
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            return redirect(page_url(door, "slip", year=year, number=number))
    facts = {
        "form": form,
        "slip": slip,
        "year": found,
        "crumbs": crumbs(door, year, _("Tarik pembayaran")),
    }
    return render(request, "surplus/take_back.html", facts, status=422 if form.errors else 200)


@cooperative_page(*READERS)
def receipt(request: HttpRequest, door: Door, year: int, payment_id: UUID) -> HttpResponse:
    """The receipt of a payment as PDF."""
    try:
        found = queries.receipt(cooperative_id=door.cooperative_id, payment_id=payment_id)
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
    return pdf(receipt_paper(door.cooperative, found), f"bukti-shu-{found.number}.pdf")


@cooperative_page(*READERS)
def unpaid(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """The list of who is still owed, to sign on."""
    found = _approved(door, year)
    listed = queries.unpaid(
        cooperative_id=door.cooperative_id,
        determination_id=_decided(found),
        size=MOST_ON_PAPER,
    )
    content = unpaid_paper(door.cooperative, year, listed, issued_on=door.today)
    return pdf(content, f"shu-belum-dibayar-{year}.pdf")


def _paid(request: HttpRequest, door: Door, slip: SlipFact, form: PayForm) -> UUID:
    said = form.cleaned_data
    method = PayoutMethod(said["method"])
    if said["consent"].strip():
        record_consent(
            cooperative_id=door.cooperative_id,
            member_id=slip.member_id,
            year=slip.year,
            method=method,
            evidence=said["consent"],
            on=said["on"],
            by=door.actor,
        )
    paid = pay_share(
        cooperative_id=door.cooperative_id,
        slip_id=slip.id,
        method=method,
        on=said["on"],
        key=read_key(request),
        by=door.actor,
        remark=said["remark"],
    )
    return paid.payment.id


def _lists(door: Door, found: SurplusYear, page: int) -> dict[str, object]:
    owed = queries.unpaid(
        cooperative_id=door.cooperative_id,
        determination_id=_decided(found),
        page=page,
        size=SIZE,
    )
    paid = queries.payments(
        cooperative_id=door.cooperative_id, determination_id=_decided(found), size=SIZE
    )
    url = page_url(door, "payments", year=found.year)
    return {
        "year": found,
        "owed": owed,
        "paid": paid,
        "pager": pager(url, page=page, size=SIZE, total=owed.count),
        "crumbs": crumbs(door, found.year, _("Pembayaran")),
    }


def _approved(door: Door, year: int) -> SurplusYear:
    found, _determined = determined_year(door, year)
    if found.approval is None:
        raise Http404
    return found


def _decided(found: SurplusYear) -> UUID:
    if found.approval is None:
        raise Http404
    return found.approval.determination_id
