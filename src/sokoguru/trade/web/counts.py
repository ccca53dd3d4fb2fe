"""Counting the till and the stock: what is there, beside what the books say."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.trade import queries as trade
from sokoguru.trade.operations import record_count
from sokoguru.trade.vocabulary import Countable
from sokoguru.trade.web.volume import READERS
from sokoguru.trade.web.words import COUNTABLE
from sokoguru.ui.web.fields import DayField, MoneyField


class CountForm(forms.Form):
    """What was counted, and when."""

    account = forms.ChoiceField(
        label=_("Yang dihitung"),
        choices=[(thing.value, label) for thing, label in COUNTABLE.items()],
        initial=Countable.CASH.value,
        widget=forms.RadioSelect,
    )
    counted = MoneyField(
        label=_("Hasil hitung"),
        minimum=0,
        help_text=_("Hitung dulu, baru bandingkan dengan buku. Barang dinilai dengan harga pokok."),
    )
    explanation = forms.CharField(
        label=_("Sebab selisih"),
        max_length=300,
        required=False,
        help_text=_("Wajib diisi bila hasil hitung berbeda dari buku."),
    )
    on = DayField(label=_("Tanggal"))


@cooperative_page(*READERS)
def counting(request: HttpRequest, door: Door) -> HttpResponse:
    """Record a count; the list says who counted what, and how the differences were explained."""
    may_count = door.may(Duty.PAY_MONEY)
    form = CountForm(
        request.POST if may_count and request.method == "POST" else None,
        initial={"on": door.today},
    )
    if form.is_bound and form.is_valid() and _record(request, door, form):
        messages.success(request, gettext("Hasil hitung tercatat."))
        return redirect("trade:counts", slug=door.cooperative.slug)
    found = trade.counts(cooperative_id=door.cooperative_id)
    facts = {
        "form": form,
        "may_count": may_count,
        "counts": [{"fact": fact, "label": COUNTABLE[fact.account]} for fact in found.items],
    }
    return render(request, "trade/counts.html", facts, status=422 if form.errors else 200)


def _record(request: HttpRequest, door: Door, form: CountForm) -> bool:
    said = form.cleaned_data
    try:
        record_count(
            cooperative_id=door.cooperative_id,
            account=Countable(said["account"]),
            counted=said["counted"],
            explanation=said["explanation"],
            on=said["on"],
            key=read_key(request),
            by=door.actor,
        )
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
        return False
    return True
