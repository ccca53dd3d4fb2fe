"""Counting the cash note by note."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.money import Rupiah, format_number
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.treasury import queries as treasury
from sokoguru.treasury.calculations.counting import MOST_PIECES, counted
from sokoguru.treasury.operations import count_cash
from sokoguru.treasury.vocabulary import CASH_CODES, COINS, DENOMINATIONS, NOTES
from sokoguru.treasury.web.crumbs import below_desk, explain
from sokoguru.ui.web.fields import DayField, until

CASH = CASH_CODES[0]


class CountForm(forms.Form):
    """How many of each note and coin, and what is to be said of a difference."""

    on = DayField(label=gettext_lazy("Tanggal hitung"))
    explanation = forms.CharField(
        label=gettext_lazy("Sebab selisih"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Wajib diisi bila hasil hitung berbeda dari buku."),
    )
    witness = forms.CharField(
        label=gettext_lazy("Saksi"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Orang kedua yang ikut menghitung; wajib bila ada selisih."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for piece in DENOMINATIONS:
            self.fields[piece.key] = forms.IntegerField(
                label=f"{_(piece.label)} {format_number(piece.worth)}",
                required=False,
                min_value=0,
                max_value=MOST_PIECES,
                error_messages={"invalid": _("Tulis banyaknya dengan angka bulat, misalnya 12.")},
                widget=forms.NumberInput(attrs={"inputmode": "numeric", "min": "0"}),
            )

    def pieces(self) -> dict[str, int]:
        """What was counted, as far as it is readable."""
        return {piece.key: self.cleaned_data.get(piece.key) or 0 for piece in DENOMINATIONS}

    def notes(self) -> list[forms.BoundField]:
        return [self[piece.key] for piece in NOTES]

    def coins(self) -> list[forms.BoundField]:
        return [self[piece.key] for piece in COINS]


@cooperative_page(Duty.READ_BOOKS, Duty.PAY_MONEY)
def counting(request: HttpRequest, door: Door) -> HttpResponse:
    """Record a count; the list says who counted what, and how differences were explained."""
    may_count = door.may(Duty.PAY_MONEY)
    is_sent = may_count and request.method == "POST"
    form = CountForm(request.POST if is_sent else None, initial={"on": door.today})
    until(form, "on", door.today)
    facts: dict[str, object] = {"form": form, "may_count": may_count}
    if is_sent and form.is_valid():
        if "hitung" in request.POST:
            facts["sums"] = _sums(door, form)
        else:
            try:
                done = count_cash(**_asked(request, door, form))
            except Refusal as refusal:
                explain(form, refusal)
                facts["sums"] = _sums(door, form)
            else:
                return redirect("treasury:count_paper", door.cooperative.slug, done.id)
    facts["counts"] = treasury.newest_counts(cooperative_id=door.cooperative_id, code=CASH)
    facts["crumbs"] = below_desk(door, _("Opname kas"))
    return render(request, "treasury/count.html", facts, status=422 if form.errors else 200)


def _asked(request: HttpRequest, door: Door, form: CountForm) -> dict[str, Any]:
    said = form.cleaned_data
    return {
        "cooperative_id": door.cooperative_id,
        "code": CASH,
        "on": said["on"],
        "today": door.today,
        "pieces": form.pieces(),
        "explanation": said["explanation"],
        "witness": said["witness"],
        "key": read_key(request),
        "by": door.actor,
    }


def _sums(door: Door, form: CountForm) -> dict[str, Rupiah]:
    """What was counted beside what the books say."""
    there = counted(form.pieces())
    on = form.cleaned_data["on"]
    expected = treasury.expected_cash(cooperative_id=door.cooperative_id, code=CASH, on=on)
    return {"counted": there, "expected": expected, "difference": there - expected}
