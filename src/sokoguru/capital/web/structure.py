"""What the co-op works with: its own capital, what it borrowed, and a loss that must be told."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from sokoguru.capital import queries as capital
from sokoguru.capital.vocabulary import CapitalLine
from sokoguru.capital.web.act import tabs
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page

_WHOLE_BPS = 10_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A source of capital with its part of the whole and, where it is one account, its page."""

    fact: CapitalLine
    bps: int | None
    url: str


@cooperative_page(Duty.READ_BOOKS)
def structure(request: HttpRequest, door: Door) -> HttpResponse:
    """Own and loan capital today, and the announcement of a loss above half of the own one."""
    house = door.cooperative_id
    found = capital.capital_structure(cooperative_id=house, on=door.today)
    facts = {
        "capital": found,
        "own": [_line(door, line, found.total) for line in found.own],
        "shares": [_line(door, line, found.total) for line in found.shares],
        "loan": [_line(door, line, found.total) for line in found.loan],
        "beside": [_line(door, line, Rupiah(0)) for line in found.beside if line.amount],
        "notice": capital.loss_to_announce(cooperative_id=house, on=door.today),
        "tabs": tabs(door, "structure"),
    }
    return render(request, "capital/structure.html", facts)


def _line(door: Door, line: CapitalLine, total: Rupiah) -> Line:
    url = ""
    if len(line.codes) == 1:
        place = {"slug": door.cooperative.slug, "code": line.codes[0]}
        url = reverse("ledger:account", kwargs=place)
    bps = int(line.amount) * _WHOLE_BPS // int(total) if total > 0 else None
    return Line(fact=line, bps=bps, url=url)
