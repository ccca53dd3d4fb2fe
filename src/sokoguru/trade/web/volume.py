"""What counts as a member's transactions (Ta), unit by unit, and why it may exceed the revenue."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.vocabulary import Party
from sokoguru.trade import queries as trade
from sokoguru.trade.web.words import COUNTED

READERS = (Duty.SELL, Duty.PAY_MONEY, Duty.RECEIVE_MONEY, Duty.READ_BOOKS)


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitVolume:
    """What a unit counts, how much it came to this year, and what it earned from members."""

    name: str
    counted: tuple[str, ...]
    volume: Rupiah
    revenue: Rupiah


@cooperative_page(*READERS)
def volume(request: HttpRequest, door: Door) -> HttpResponse:
    """The rule of each unit beside what it came to since the book year began."""
    year = FiscalYear.of(door.today, starts_month=door.cooperative.fiscal_start_month)
    days = {"first_day": year.first_day, "last_day": door.today}
    volumes = trade.member_volume(cooperative_id=door.cooperative_id, **days)
    earned = trade.earned_margins(cooperative_id=door.cooperative_id, **days)
    revenue = {each.unit: each.sales for each in earned if each.party is Party.MEMBER}
    lines = [
        UnitVolume(
            name=unit.name,
            counted=tuple(gettext(COUNTED[item]) for item in unit.counts),
            volume=Rupiah.total(each.get(unit.code, Rupiah(0)) for each in volumes.values()),
            revenue=revenue.get(unit.code, Rupiah(0)),
        )
        for unit in units(cooperative_id=door.cooperative_id)
    ]
    facts = {
        "year": year.label,
        "lines": lines,
        "volume": Rupiah.total(line.volume for line in lines),
        "revenue": Rupiah.total(line.revenue for line in lines),
        "members": sum(1 for each in volumes.values() if any(each.values())),
    }
    return render(request, "trade/volume.html", facts)
