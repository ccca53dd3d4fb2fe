"""Slips of a year: the list, one of them, and their papers."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.surplus import queries
from sokoguru.surplus.calculations.slip import slip_lines
from sokoguru.surplus.queries.papers import all_slips_paper, rounding_sentence, slip_paper
from sokoguru.surplus.vocabulary import (
    Allocation,
    DeterminationFact,
    Participation,
    Share,
    SlipFact,
    SlipLine,
    SurplusYear,
)
from sokoguru.surplus.web.links import check_url, crumbs, page_number, page_url, pager
from sokoguru.surplus.web.years import READERS, find_year

SIZE = 50
MOST_ON_A_PAGE = 500


def determined_year(door: Door, year: int) -> tuple[SurplusYear, DeterminationFact]:
    """The year with its determination; 404 where there is none."""
    found = find_year(door, year)
    if found.determination is None:
        raise Http404
    return found, found.determination


def find_slip(door: Door, determined: DeterminationFact, number: str) -> SlipFact:
    """A member's slip; 404 where there is none."""
    try:
        return queries.slip_of_number(
            cooperative_id=door.cooperative_id, determination=determined, number=number
        )
    except queries.NoSuchSlip as refusal:
        raise Http404(refusal.sentence) from refusal


def formulas(determined: DeterminationFact, slip: SlipFact) -> tuple[SlipLine, SlipLine]:
    """The two quotients of a slip."""
    share = Share(slip.member_number, slip.usaha, slip.modal)
    allocation = Allocation(
        pots=determined.pots,
        shares=(share,),
        usaha_pool=determined.usaha_pool,
        modal_pool=determined.modal_pool,
        total_transactions=determined.total_transactions,
        total_savings=determined.total_savings,
        rounding=determined.rounding,
    )
    own = Participation(slip.member_number, slip.member_name, slip.transactions, slip.savings)
    return slip_lines(participation=own, share=share, allocation=allocation)


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """Every member's share, found while typing."""
    found, determined = determined_year(door, year)
    text, page = request.GET.get("q", ""), page_number(request.GET.get("hal", ""))
    listed = queries.slips(
        cooperative_id=door.cooperative_id,
        determination_id=determined.id,
        page=page,
        size=SIZE,
        text=text,
    )
    url = page_url(door, "slips", year=year)
    pots = determined.pots
    facts = {
        "totals": {
            "transactions": determined.total_transactions,
            "savings": determined.total_savings,
            "usaha": pots.usaha,
            "modal": pots.modal,
            "both": pots.usaha + pots.modal,
        },
        "year": found,
        "determined": determined,
        "listed": listed,
        "text": text,
        "url": url,
        "pager": pager(url, page=page, size=SIZE, total=listed.total, q=text),
        "has_all": determined.members <= MOST_ON_A_PAGE,
        "crumbs": crumbs(door, year, _("Anggota")),
    }
    part = "#rows" if request.headers.get("HX-Request") and "q" in request.GET else ""
    return render(request, f"surplus/slips.html{part}", facts)


@cooperative_page(*READERS)
def show(request: HttpRequest, door: Door, year: int, number: str) -> HttpResponse:
    """One slip with its arithmetic."""
    found, determined = determined_year(door, year)
    slip = find_slip(door, determined, number)
    usaha, modal = formulas(determined, slip)
    facts = {
        "year": found,
        "determined": determined,
        "slip": slip,
        "usaha": usaha,
        "modal": modal,
        "rounding": rounding_sentence(determined),
        "may_pay": door.may(Duty.PAY_SURPLUS) and found.approval is not None,
        "crumbs": crumbs(door, year, slip.member_name),
    }
    return render(request, "surplus/slip.html", facts)


@cooperative_page(*READERS)
def paper(request: HttpRequest, door: Door, year: int, number: str) -> HttpResponse:
    """One slip as PDF."""
    found, determined = determined_year(door, year)
    slip = find_slip(door, determined, number)
    content = slip_paper(
        door.cooperative,
        determined,
        slip,
        check_url=check_url(door.cooperative.slug, slip),
        is_final=found.approval is not None,
    )
    return pdf(content, f"slip-shu-{year}-{slip.member_number}.pdf")


@cooperative_page(*READERS)
def all_papers(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """All slips as one PDF, up to 500 members; a larger co-op uses the command."""
    found, determined = determined_year(door, year)
    if determined.members > MOST_ON_A_PAGE:
        return render(request, "surplus/too_many.html", {"year": found, "door": door})
    pieces = all_slips_paper(
        door.cooperative,
        determined,
        check_url=partial(check_url, door.cooperative.slug),
        is_final=found.approval is not None,
    )
    return pdf(b"".join(pieces), f"slip-shu-{year}.pdf")


def pdf(content: bytes, name: str) -> HttpResponse:
    """A PDF that opens in the browser under this name."""
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer
