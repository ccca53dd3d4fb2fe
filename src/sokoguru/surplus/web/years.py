"""The years of SHU, and the desk of one of them."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.foundation.money import Rupiah, format_number
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.surplus import queries
from sokoguru.surplus.calculations.pots import heads_of_base
from sokoguru.surplus.calculations.shifted import shifted_shares
from sokoguru.surplus.operations import determine_surplus
from sokoguru.surplus.queries.simulation import WhatIf, what_if
from sokoguru.surplus.vocabulary import (
    HEAD_ACCOUNTS,
    HEAD_LABELS,
    DeterminationFact,
    Head,
    MeetingChoice,
    SurplusYear,
)
from sokoguru.surplus.web.links import account_url, crumbs, page_url, steps, to_year
from sokoguru.ui.vocabulary import Chart, Part, Series

READERS = (Duty.READ_BOOKS, Duty.DETERMINE_SURPLUS, Duty.PAY_SURPLUS)
_PICKED = 3


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A head on the desk."""

    label: str
    bps: int | None
    amount: Rupiah
    url: str = ""
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """One member now and under the simulation."""

    number: str
    name: str
    now: Rupiah
    then: Rupiah


def find_year(door: Door, year: int) -> SurplusYear:
    """The year, or a 404 page."""
    try:
        return queries.surplus_year(cooperative_id=door.cooperative_id, year=year)
    except queries.NoSuchYear as refusal:
        raise Http404(refusal.sentence) from refusal


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Every year of the books and how far its SHU has come."""
    history = queries.history(cooperative_id=door.cooperative_id)
    averages = Chart(
        labels=[str(one.year) for one in history],
        series=[Series(label=_("SHU per anggota"), values=[one.average for one in history])],
        summary=_("SHU rata-rata per anggota dari tahun ke tahun"),
    )
    facts = {
        "years": [
            (one, page_url(door, "year", year=one.year))
            for one in queries.surplus_years(cooperative_id=door.cooperative_id)
        ],
        "history": history,
        "averages": averages,
        "falling": next((one for one in reversed(history) if one.is_falling), None),
    }
    return render(request, "surplus/years.html", facts)


@cooperative_page(*READERS)
def desk(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """The desk of a year: where SHU came from, where it goes, what if, and the next step."""
    found = find_year(door, year)
    determined = found.determination
    facts = {
        "year": found,
        "steps": steps(found.stage),
        "crumbs": crumbs(door, year),
        "may_determine": door.may(Duty.DETERMINE_SURPLUS),
        "may_pay": door.may(Duty.PAY_SURPLUS),
        "withdrawals": queries.withdrawals(cooperative_id=door.cooperative_id, year=year),
        "is_final": found.approval is not None,
    }
    if determined is not None and not determined.is_empty:
        facts |= _pots(door, found, determined) | _simulated(request, door, determined)
    if request.headers.get("HX-Request") and "usaha" in request.GET:
        return render(request, "surplus/desk.html#simulation", facts)
    return render(request, "surplus/desk.html", facts)


@cooperative_page(Duty.DETERMINE_SURPLUS)
def determine(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Determine the year's SHU, after a question."""
    found = find_year(door, year)
    facts = {"year": found, "crumbs": crumbs(door, year, _("Tetapkan SHU")), "refusal": ""}
    if request.method == "POST":
        try:
            determine_surplus(cooperative_id=door.cooperative_id, year=year, by=door.actor)
        except Refusal as refusal:
            facts["refusal"] = refusal.sentence
            return render(request, "surplus/determine.html", facts, status=422)
        return to_year(door, year)
    return render(request, "surplus/determine.html", facts)


def meaning_of(determined: DeterminationFact) -> str:
    """What counted as business with members, in the reader's language."""
    return ", ".join(_(words) for words in determined.volume_meaning.split(", "))


def _pots(door: Door, year: SurplusYear, determined: DeterminationFact) -> dict[str, object]:
    policy = determined.policy
    own = heads_of_base(base=determined.pots.base, policy=policy)
    rows: list[HeadRow] = []
    for head in Head:
        if not policy.shares_bps[head]:
            continue
        if head is Head.MEMBERS:
            rows += _member_rows(door, year, determined)
            continue
        url = account_url(door, HEAD_ACCOUNTS[head], year) if year.approval else ""
        rows.append(HeadRow(_(HEAD_LABELS[head]), policy.shares_bps[head], own[head], url))
    return {
        "determined": determined,
        "rows": rows,
        "rows_total": Rupiah.total(row.amount for row in rows),
        "meaning": meaning_of(determined),
        "exceeds_revenue": determined.total_transactions > determined.revenue,
        "slips_url": page_url(door, "slips", year=year.year),
    }


def _member_rows(door: Door, year: SurplusYear, determined: DeterminationFact) -> list[HeadRow]:
    whole, policy = determined.policy.shares_bps[Head.MEMBERS], determined.policy
    url = page_url(door, "slips", year=year.year)
    return [
        HeadRow(
            _("Jasa usaha anggota"), whole * policy.usaha_bps // 10_000, determined.usaha_pool, url
        ),
        HeadRow(
            _("Jasa modal anggota"), whole * policy.modal_bps // 10_000, determined.modal_pool, url
        ),
    ]


def _simulated(
    request: HttpRequest, door: Door, determined: DeterminationFact
) -> dict[str, object]:
    policy = determined.policy
    usaha = _percent(request, "usaha", policy.usaha_bps)
    reserve = _percent(request, "cadangan", policy.shares_bps[Head.RESERVE])
    members = _percent(request, "anggota", policy.shares_bps[Head.MEMBERS])
    asked = {"usaha", "cadangan", "anggota"} & request.GET.keys()
    shares = shifted_shares(policy.shares_bps, reserve_bps=reserve, members_bps=members)
    choice = MeetingChoice(shares_bps=shares, usaha_bps=usaha) if asked else MeetingChoice()
    seen = what_if(cooperative_id=door.cooperative_id, determination=determined, choice=choice)
    return {
        "sliders": {
            "usaha": seen.policy.usaha_bps // 100,
            "cadangan": seen.policy.shares_bps[Head.RESERVE] // 100,
            "anggota": seen.policy.shares_bps[Head.MEMBERS] // 100,
        },
        "parts": _parts(seen),
        "now_parts": _parts(seen, is_now=True),
        "seen": seen.comparison,
        "other_base": seen.other_base,
        "average_then": seen.comparison.second.pots.heads[Head.MEMBERS]
        // max(determined.members, 1),
        "compared": _compared(door, determined, seen, request.GET.get("lihat", "")),
        "looked_for": request.GET.get("lihat", ""),
    }


def _percent(request: HttpRequest, name: str, otherwise_bps: int) -> int:
    text = request.GET.get(name, "")
    is_whole = text.isascii() and text.isdecimal() and len(text) <= 3
    return min(int(text), 100) * 100 if is_whole else otherwise_bps


def _parts(seen: WhatIf, *, is_now: bool = False) -> list[Part]:
    pots = (seen.comparison.first if is_now else seen.comparison.second).pots
    amounts = {_("Jasa usaha"): pots.usaha, _("Jasa modal"): pots.modal}
    amounts |= {
        _(HEAD_LABELS[head]): amount
        for head, amount in pots.heads.items()
        if head is not Head.MEMBERS
    }
    return [
        Part(label=label, weight=int(amount), amount=format_number(amount))
        for label, amount in amounts.items()
        if amount
    ]


def _compared(door: Door, determined: DeterminationFact, seen: WhatIf, text: str) -> list[Compared]:
    found = queries.slips(
        cooperative_id=door.cooperative_id,
        determination_id=determined.id,
        size=_PICKED,
        text=text,
    )
    then = seen.comparison.second.totals
    return [
        Compared(one.member_number, one.member_name, one.total, Rupiah(int(then[one.place])))
        for one in found.items
    ]
