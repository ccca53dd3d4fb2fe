"""A member's own pages, made for a phone: his savings, his movements, his surplus; nobody else's.

The member comes from the door, never from the address, so there is no number to guess.
"""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.operations import link_member
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, Visitor, cooperative_page, personal_page
from sokoguru.members import queries as members
from sokoguru.members.vocabulary import MemberFact
from sokoguru.registry.queries import surplus_before
from sokoguru.savings import queries as savings
from sokoguru.site.web.invitations import Invitation, read_invitation
from sokoguru.site.web.members import card_of, find_member, statement_facts
from sokoguru.site.web.movements import movements_of
from sokoguru.site.web.periods import read_period
from sokoguru.surplus.queries import slips_of_member

RECENT_LINES = 6


@cooperative_page(Duty.READ_OWN)
def overview(request: HttpRequest, door: Door) -> HttpResponse:
    """What I have, what I owe, what happened last, what I was paid of the surplus."""
    member = _myself(door)
    lines = movements_of(
        door,
        member,
        first_day=member.applied_on,
        last_day=door.today,
        is_open=False,
        at_most=RECENT_LINES,
    )
    facts = {
        "member": member,
        "book": savings.passbook(
            cooperative_id=door.cooperative_id, member_id=member.id, on=door.today
        ),
        "lines": lines,
        "slips": slips_of_member(cooperative_id=door.cooperative_id, member_id=member.id),
        "earlier": surplus_before(cooperative_id=door.cooperative_id, member_id=member.id),
    }
    return render(request, "site/own.html", facts)


@cooperative_page(Duty.READ_OWN)
def statement(request: HttpRequest, door: Door) -> HttpResponse:
    """Everything that moved on my accounts in a period."""
    member = _myself(door)
    facts = statement_facts(door, member, read_period(request, door), is_open=False)
    facts |= {"member": member}
    return render(request, "site/own_statement.html", facts)


@cooperative_page(Duty.READ_OWN)
def card(request: HttpRequest, door: Door) -> HttpResponse:
    """My card as PDF."""
    return card_of(request, door, _myself(door))


@personal_page
def accept_invitation(request: HttpRequest, visitor: Visitor, token: str) -> HttpResponse:
    """Show an invitation to its holder, and connect his account when he says yes."""
    invitation = read_invitation(token)
    if invitation is None:
        return render(request, "site/invitation_over.html", status=410)
    with tenant(invitation.cooperative_id):
        cooperative = cooperatives.cooperative(invitation.cooperative_id)
        member = _invited(invitation)
        refusal = None
        if request.method == "POST":
            try:
                link_member(
                    cooperative_id=cooperative.id,
                    user_id=visitor.user_id,
                    member_id=member.id,
                    by=visitor.actor,
                )
            except Refusal as refused:
                refusal = refused
            else:
                messages.success(request, _("Akun Anda sudah terhubung."))
                return redirect("site:own", slug=cooperative.slug)
        facts = {"cooperative": cooperative, "member": member, "refusal": refusal}
        return render(request, "site/invitation.html", facts, status=422 if refusal else 200)


def _myself(door: Door) -> MemberFact:
    member_id: UUID | None = door.member_id
    if member_id is None:
        raise Http404
    return find_member(door, member_id)


def _invited(invitation: Invitation) -> MemberFact:
    try:
        return members.member(
            cooperative_id=invitation.cooperative_id, member_id=invitation.member_id
        )
    except members.NoSuchMember as refusal:
        raise Http404 from refusal
