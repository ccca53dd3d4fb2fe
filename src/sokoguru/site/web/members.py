"""Members at the desk: the list that answers while one types, a profile, a statement, a card."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.documents.rendering import render_member_card
from sokoguru.documents.vocabulary import Letterhead, MemberCard
from sokoguru.foundation.identifiers import short_code
from sokoguru.identity.queries import member_account
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.members import queries as members_queries
from sokoguru.members.vocabulary import MemberFact, MemberState
from sokoguru.registry.queries import surplus_before
from sokoguru.savings import queries as savings
from sokoguru.site.vocabulary import STATES
from sokoguru.site.web.crumbs import below_members
from sokoguru.site.web.movements import movements_of
from sokoguru.site.web.next_step import address_of
from sokoguru.site.web.periods import Period, read_period
from sokoguru.ui.vocabulary import Pager, Tab

PAGE_SIZE = 50
FOUND_AT_MOST = 50
RECENT_LINES = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A member in the list, with the chip of his state where states are mixed."""

    member: MemberFact
    chip: str = ""


@cooperative_page(Duty.READ_MEMBERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The members by state, or those whom the search words find."""
    text = request.GET.get("q", "").replace("\x00", "").strip()[:80]
    state = _state(request.GET.get("keadaan", ""))
    facts = {"text": text, "state": state, "may_admit": door.may(Duty.ADMIT_MEMBERS)}
    facts |= _found(door, text) if text else _listed(request, door, state)
    template = "site/members.html"
    if request.headers.get("HX-Request") and not request.headers.get("HX-Boosted"):
        template += "#rows"
    return render(request, template, facts)


@cooperative_page(Duty.READ_MEMBERS)
def profile(request: HttpRequest, door: Door, member_id: UUID) -> HttpResponse:
    """One member: who he is, what he has, what he owes, what happened last."""
    member = find_member(door, member_id)
    house = door.cooperative_id
    lines = movements_of(
        door,
        member,
        first_day=member.applied_on,
        last_day=door.today,
        is_open=True,
        at_most=RECENT_LINES,
    )
    facts = {
        "member": member,
        "book": savings.passbook(cooperative_id=house, member_id=member_id, on=door.today),
        "lines": lines,
        "steps": [
            {"fact": step, "label": STATES[step.state]}
            for step in members_queries.steps(cooperative_id=house, member_id=member_id)
        ],
        "account": member_account(cooperative_id=house, member_id=member_id),
        "earlier": surplus_before(cooperative_id=house, member_id=member_id),
        "crumbs": below_members(door, member.name),
        "may_admit": door.may(Duty.ADMIT_MEMBERS),
        "receive_url": _counter_of(door, member),
    }
    return render(request, "site/member.html", facts)


@cooperative_page(Duty.READ_MEMBERS)
def statement(request: HttpRequest, door: Door, member_id: UUID) -> HttpResponse:
    """Everything that moved on a member's accounts in a period."""
    member = find_member(door, member_id)
    facts = statement_facts(door, member, read_period(request, door), is_open=True)
    facts |= {"member": member, "crumbs": below_members(door, _("Rekening"), member)}
    return render(request, "site/member_statement.html", facts)


@cooperative_page(Duty.READ_MEMBERS)
def card(request: HttpRequest, door: Door, member_id: UUID) -> HttpResponse:
    """The member's card as PDF."""
    member = find_member(door, member_id)
    return card_of(request, door, member)


def find_member(door: Door, member_id: UUID) -> MemberFact:
    """The member of this co-op, or 404."""
    try:
        return members_queries.member(cooperative_id=door.cooperative_id, member_id=member_id)
    except members_queries.NoSuchMember as refusal:
        raise Http404 from refusal


def statement_facts(
    door: Door, member: MemberFact, period: Period, *, is_open: bool
) -> dict[str, object]:
    """The lines of a member's statement, with the period that was asked for."""
    lines = movements_of(
        door, member, first_day=period.first_day, last_day=period.last_day, is_open=is_open
    )
    return {"lines": lines, "period": period}


def card_of(request: HttpRequest, door: Door, member: MemberFact) -> HttpResponse:
    """The card of an active member; there is none before simpanan pokok is paid."""
    if member.state is not MemberState.ACTIVE or member.joined_on is None:
        raise Http404
    address = reverse("site:own", kwargs={"slug": door.cooperative.slug})
    pdf = render_member_card(
        letterhead=letterhead(door.cooperative),
        card=MemberCard(
            name=member.name,
            number=member.number,
            joined_on=member.joined_on,
            code=short_code(member.id),
            url=request.build_absolute_uri(address),
            issued_on=door.today,
        ),
    )
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="kartu-{member.number}.pdf"'
    return answer


def letterhead(cooperative: CooperativeFact) -> Letterhead:
    """The head of a paper of this co-op."""
    return Letterhead(
        cooperative_name=cooperative.name,
        legal_number=cooperative.legal_number,
        address=cooperative.address,
        phone=cooperative.phone,
    )


def to_profile(door: Door, member_id: UUID) -> HttpResponseRedirect:
    """Back to the member after an act."""
    kwargs = {"slug": door.cooperative.slug, "member_id": member_id}
    return HttpResponseRedirect(reverse("site:member", kwargs=kwargs))


def _state(text: str) -> MemberState:
    return MemberState(text) if text in list(MemberState) else MemberState.ACTIVE


def _found(door: Door, text: str) -> dict[str, object]:
    rows = members_queries.search_members(
        cooperative_id=door.cooperative_id, text=text, limit=FOUND_AT_MOST
    )
    # A chip is drawn once for each state, not for each row.
    chips = {
        state: render_to_string("site/state.html", {"state": state})
        for state in {row.state for row in rows}
    }
    return {
        "rows": [Found(row, chips[row.state]) for row in rows],
        "tabs": (),
        "is_cut": len(rows) == FOUND_AT_MOST,
    }


def _listed(request: HttpRequest, door: Door, state: MemberState) -> dict[str, object]:
    number = request.GET.get("halaman", "1")
    place = int(number) if number.isdecimal() and len(number) < 7 else 1
    page = members_queries.members(
        cooperative_id=door.cooperative_id, state=state, page=max(place, 1), size=PAGE_SIZE
    )
    counts = members_queries.count_by_state(cooperative_id=door.cooperative_id)
    address = reverse("site:members", kwargs={"slug": door.cooperative.slug})
    tabs = [
        Tab(
            label=_(STATES[each]),
            url=f"{address}?keadaan={each}",
            is_current=each is state,
            count=counts[each],
        )
        for each in MemberState
    ]
    first = (page.page - 1) * page.size
    pager = Pager(
        first=first + 1 if page.items else 0,
        last=first + len(page.items),
        total=page.total,
        previous_url=f"{address}?keadaan={state}&halaman={page.page - 1}" if page.page > 1 else "",
        next_url=(
            f"{address}?keadaan={state}&halaman={page.page + 1}"
            if first + len(page.items) < page.total
            else ""
        ),
    )
    return {
        "rows": [Found(row) for row in page.items],
        "tabs": tabs,
        "pager": pager,
        "counts": counts,
    }


def _counter_of(door: Door, member: MemberFact) -> str:
    """Where money is received from this member, for those who receive it."""
    if not door.may(Duty.RECEIVE_MONEY) or not member.number or member.left_on:
        return ""
    address = address_of("counter:desk", door)
    return f"{address}?anggota={member.id}" if address else ""
