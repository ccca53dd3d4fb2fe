"""Paying a leaver what was still due when the membership ended."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sokoguru.counter.calculations.settlement import REFUNDABLE
from sokoguru.counter.operations import pay_leaver
from sokoguru.counter.web.desk import passbook_of
from sokoguru.counter.web.forms import MoneyForm, explain
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.ledger import queries as books
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.ui.web.fields import until


@cooperative_page(Duty.PAY_MONEY)
def pay(request: HttpRequest, door: Door, member_id: UUID) -> HttpResponse:
    """Everything that is due is paid at once; nobody types an amount."""
    member = passbook_of(door, member_id).member
    usual = {"on": door.today, "money": MoneyAccount.CASH.value}
    form = MoneyForm(request.POST or None, initial=usual)
    until(form, "on", door.today)
    if request.method == "POST" and form.is_valid():
        try:
            receipt = pay_leaver(
                cooperative_id=door.cooperative_id,
                member_id=member_id,
                money=MoneyAccount(form.cleaned_data["money"]),
                on=form.cleaned_data["on"],
                key=read_key(request),
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            slug = door.cooperative.slug
            return redirect("counter:receipt", slug=slug, entry_id=receipt.entry.id)
    held = books.member_balances(cooperative_id=door.cooperative_id, member_id=member_id)
    facts = {"member": member, "due": held.get(REFUNDABLE, Rupiah(0)), "form": form}
    return render(request, "counter/pay_leaver.html", facts, status=422 if form.errors else 200)
