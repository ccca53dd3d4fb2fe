"""The funds of SHU: what they hold, what was spent, spending more."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.members.queries import member_by_number
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.surplus import queries
from sokoguru.surplus.operations import spend_fund
from sokoguru.surplus.vocabulary import HEAD_LABELS, Head
from sokoguru.surplus.web.forms import SpendForm, explain
from sokoguru.surplus.web.links import crumbs, entry_url, page_url
from sokoguru.surplus.web.years import READERS
from sokoguru.ui.web.fields import until


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Balances of the funds, what was spent, and the form to spend."""
    form = SpendForm(request.POST or None, initial={"on": door.today})
    until(form, "on", door.today)
    may_spend = door.may(Duty.PAY_SURPLUS)
    if request.method == "POST" and may_spend and form.is_valid():
        try:
            done = _spend(request, door, form)
        except Refusal as refusal:
            explain(form, refusal)
        else:
            if done:
                messages.success(request, _("Pengeluaran dana tercatat."))
                return redirect(page_url(door, "funds"))
    held = queries.fund_balances(cooperative_id=door.cooperative_id, on=door.today)
    facts = {
        "form": form,
        "may_spend": may_spend,
        "funds": [(_(HEAD_LABELS[head]), amount) for head, amount in held.items()],
        "spendings": [
            (one, _(HEAD_LABELS[one.head]), entry_url(door, one.entry_id))
            for one in queries.spendings(cooperative_id=door.cooperative_id)
        ],
        "crumbs": crumbs(door, None, _("Dana")),
    }
    return render(request, "surplus/funds.html", facts, status=422 if form.errors else 200)


def _spend(request: HttpRequest, door: Door, form: SpendForm) -> bool:
    said = form.cleaned_data
    helped = None
    if said["member"].strip():
        helped = member_by_number(cooperative_id=door.cooperative_id, number=said["member"].strip())
        if helped is None:
            form.add_error("member", _("Tidak ada anggota dengan nomor itu."))
            return False
    spend_fund(
        cooperative_id=door.cooperative_id,
        head=Head(said["head"]),
        amount=said["amount"],
        money=MoneyAccount(said["money"]),
        purpose=said["purpose"],
        evidence=said["evidence"],
        on=said["on"],
        key=read_key(request),
        by=door.actor,
        member_id=helped.id if helped else None,
    )
    return True
