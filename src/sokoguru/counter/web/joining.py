"""A new member in one act: application, admission and simpanan pokok."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sokoguru.cooperatives.queries import articles_on
from sokoguru.counter.operations import join_at_counter
from sokoguru.counter.web.forms import JoinForm, explain
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.ui.web.fields import until


@cooperative_page(Duty.ADMIT_MEMBERS)
def join(request: HttpRequest, door: Door) -> HttpResponse:
    """Only who may admit and receive money does both at once."""
    if not door.may(Duty.RECEIVE_MONEY):
        raise PermissionDenied
    articles = articles_on(cooperative_id=door.cooperative_id, on=door.today)
    usual = {"on": door.today, "money": MoneyAccount.CASH.value, "amount": articles.pokok}
    form = JoinForm(list(articles.wajib_by_group), request.POST or None, initial=usual)
    until(form, "on", door.today)
    if request.method == "POST" and form.is_valid():
        typed = dict(form.cleaned_data)
        money = MoneyAccount(typed.pop("money"))
        number = typed.pop("number").strip() or None
        try:
            joined = join_at_counter(
                cooperative_id=door.cooperative_id,
                money=money,
                number=number,
                key=read_key(request),
                by=door.actor,
                **typed,
            )
        except Refusal as refusal:
            explain(form, refusal)
        else:
            entry_id = joined.receipt.entry.id
            return redirect("counter:receipt", slug=door.cooperative.slug, entry_id=entry_id)
    facts = {"form": form, "articles": articles}
    return render(request, "counter/join.html", facts, status=422 if form.errors else 200)
