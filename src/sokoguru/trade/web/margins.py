"""Margins: what each unit adds to its cost, for whom, and what the books say was earned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sokoguru.cooperatives.queries import units
from sokoguru.cooperatives.vocabulary import UnitFact
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.vocabulary import Party
from sokoguru.trade import queries as trade
from sokoguru.trade.calculations.journals import SELLING_KINDS
from sokoguru.trade.operations import adopt_margin
from sokoguru.trade.vocabulary import EarnedMargin
from sokoguru.trade.web.words import BUYERS
from sokoguru.ui.web.fields import DayField

EVERYBODY = "semua"


class MarginForm(forms.Form):
    """A margin in per cent of the selling price, for whom and from when."""

    unit = forms.ChoiceField(label=_("Unit usaha"))
    party = forms.ChoiceField(
        label=_("Untuk pembeli"),
        choices=[
            (EVERYBODY, _("Semua")),
            (Party.MEMBER.value, BUYERS[Party.MEMBER]),
            (Party.NONMEMBER.value, BUYERS[Party.NONMEMBER]),
        ],
        initial=EVERYBODY,
        widget=forms.RadioSelect,
    )
    margin = forms.DecimalField(
        label=_("Margin dari harga jual"),
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=2,
        localize=True,
        help_text=_("Harga jual Rp 10.000 dengan margin 20 % berarti harga pokok Rp 8.000."),
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )
    valid_from = DayField(label=_("Berlaku mulai"))

    def __init__(self, choices: list[tuple[str, str]], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].choices = choices  # type: ignore[attr-defined]

    def arguments(self) -> dict[str, Any]:
        """What the operation is told."""
        said = self.cleaned_data
        return {
            "unit": said["unit"],
            "party": None if said["party"] == EVERYBODY else Party(said["party"]),
            "margin_bps": int(said["margin"] * 100),
            "valid_from": said["valid_from"],
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitMargins:
    """A unit with the margin in force for each side, in basis points (None where none is set)."""

    unit: UnitFact
    member_bps: int | None
    nonmember_bps: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class EarnedLine:
    """What a unit earned with one side, in words."""

    unit: str
    buyers: str
    fact: EarnedMargin


@cooperative_page(Duty.SELL, Duty.PAY_MONEY, Duty.READ_BOOKS)
def margins(request: HttpRequest, door: Door) -> HttpResponse:
    """The margins in force, what was earned this year, and setting a new one."""
    trading = [
        unit for unit in units(cooperative_id=door.cooperative_id) if unit.kind in SELLING_KINDS
    ]
    may_set = door.may(Duty.POST_JOURNAL)
    form = MarginForm(
        [(unit.code, unit.name) for unit in trading],
        request.POST if may_set and request.method == "POST" else None,
        initial={"valid_from": door.today},
    )
    if form.is_bound and form.is_valid() and _adopt(door, form):
        messages.success(request, gettext("Margin baru tercatat."))
        return redirect("trade:margins", slug=door.cooperative.slug)
    names = {unit.code: unit.name for unit in trading}
    year = FiscalYear.of(door.today, starts_month=door.cooperative.fiscal_start_month)
    facts = {
        "form": form,
        "may_set": may_set,
        "lines": [_in_force(door, unit) for unit in trading],
        "year": year.label,
        "earned": _earned(door, names, year.first_day),
        "history": [
            {"fact": fact, "unit": names.get(fact.unit, fact.unit), "buyers": _buyers(fact.party)}
            for fact in trade.margins(cooperative_id=door.cooperative_id)
        ],
    }
    return render(request, "trade/margins.html", facts, status=422 if form.errors else 200)


def _adopt(door: Door, form: MarginForm) -> bool:
    try:
        adopt_margin(cooperative_id=door.cooperative_id, by=door.actor, **form.arguments())
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
        return False
    return True


def _in_force(door: Door, unit: UnitFact) -> UnitMargins:
    member, nonmember = (
        trade.margin_on(
            cooperative_id=door.cooperative_id, unit=unit.code, party=party, on=door.today
        )
        for party in (Party.MEMBER, Party.NONMEMBER)
    )
    return UnitMargins(unit=unit, member_bps=member, nonmember_bps=nonmember)


def _earned(door: Door, names: dict[str, str], first_day: date) -> list[EarnedLine]:
    found = trade.earned_margins(
        cooperative_id=door.cooperative_id, first_day=first_day, last_day=door.today
    )
    return [
        EarnedLine(unit=names.get(fact.unit, fact.unit), buyers=_buyers(fact.party), fact=fact)
        for fact in found
    ]


def _buyers(party: Party | None) -> str:
    return gettext("Semua") if party is None else gettext(BUYERS[party])
