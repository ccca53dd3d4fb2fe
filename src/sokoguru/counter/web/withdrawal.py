"""Paying simpanan sukarela out."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sokoguru.counter.web.desk import passbook_of
from sokoguru.counter.web.forms import WithdrawalForm, explain
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.savings.operations import pay_withdrawal
from sokoguru.savings.vocabulary import MoneyAccount, SavingsProduct
from sokoguru.ui.web.fields import until


@cooperative_page(Duty.PAY_MONEY)
def withdraw(request: HttpRequest, door: Door, member_id: UUID) -> HttpResponse:
    """Pay what the member asks for, no more than there is."""
    book = passbook_of(door, member_id)
    usual = {"on": door.today, "money": MoneyAccount.CASH.value}
    form = WithdrawalForm(request.POST or None, initial=usual)
    until(form, "on", door.today)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            receipt = pay_withdrawal(
                cooperative_id=door.cooperative_id,
                member_id=member_id,
                product=SavingsProduct.SUKARELA,
                amount=typed["amount"],
                money=MoneyAccount(typed["money"]),
                on=typed["on"],
                key=read_key(request),
                by=door.actor,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            slug = door.cooperative.slug
            return redirect("counter:receipt", slug=slug, entry_id=receipt.entry.id)
    facts = {"book": book, "form": form}
    return render(request, "counter/withdraw.html", facts, status=422 if form.errors else 200)
